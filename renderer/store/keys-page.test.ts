/** docs/keys.md says what the table of commands says. `WRITE_DOCS=1` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CUES, keysPage } from './keys-page.cases.ts';

const page = new URL('../../docs/keys.md', import.meta.url);

it('shows every command with its keys in docs/keys.md', () => {
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, keysPage());
  expect(unaligned(readFileSync(page, 'utf8'))).toBe(unaligned(keysPage()));
});

it('gives no line style two meanings', () => {
  expect(new Set(Object.values(CUES)).size).toBe(Object.keys(CUES).length);
});

/** Without what the formatter adds to align tables. */
function unaligned(markdown: string): string {
  return markdown.replaceAll(/ {2,}/gu, ' ').replaceAll(/-{3,}/gu, '---');
}
