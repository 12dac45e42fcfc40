import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ARRANGING_POLICY, CONTENT_SECURITY_POLICY, EDITOR_POLICY, PRESSABLE_STYLE_HASH } from './csp.ts';

const require = createRequire(import.meta.url);

describe('the content security policy', () => {
  it('allows nothing inline, nothing evaluated and nothing from elsewhere', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|strict-dynamic|nonce/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
  });

  it('names every directive once', () => {
    const names = CONTENT_SECURITY_POLICY.split('; ').map((directive) => directive.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets processes start from the window’s own files only, and by two policies of trusted types', () => {
    const directives = CONTENT_SECURITY_POLICY.split('; ');
    expect(directives).toContain("worker-src 'self'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(directives).toContain(`trusted-types ${EDITOR_POLICY} ${ARRANGING_POLICY}`);
  });

  it('has the hash of the one style that the installed react-aria puts into the page', () => {
    const source = readFileSync(
      require
        .resolve('react-aria/package.json')
        .replace('package.json', 'dist/private/interactions/usePress.mjs'),
      'utf8',
    );
    const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? '';
    const attribute = /PRESSABLE_ATTRIBUTE = ['"]([^'"]+)['"]/.exec(source)?.[1] ?? '';
    const style = template.replace(/\$\{[^}]*\}/, attribute).trim();
    expect(style).toContain('touch-action');
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(PRESSABLE_STYLE_HASH);
  });

  it('names the trusted types policy that the installed prosemirror-view makes', () => {
    const source = readFileSync(require.resolve('prosemirror-view'), 'utf8');
    const names = [...source.matchAll(/createPolicy\(["']([^"']+)["']/g)].map((match) => match[1]);
    expect(new Set(names)).toEqual(new Set([EDITOR_POLICY]));
  });
});
