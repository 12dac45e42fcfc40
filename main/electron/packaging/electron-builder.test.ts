import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const mapping = (parsed: unknown): Record<string, unknown> => {
  if (typeof parsed !== 'object' || parsed === null) throw new Error('no mapping');
  return { ...parsed };
};
const config = (): Record<string, unknown> => mapping(parse(read('electron-builder.yml')));

describe('electron-builder.yml', () => {
  // The schema that electron-builder itself goes by; `typeof` in it is a word of its own.
  const scheme = mapping(JSON.parse(read('node_modules/app-builder-lib/scheme.json')));
  const isValid = new Ajv({ strict: false }).compile(scheme);

  it('is valid by electron-builder’s own schema', () => {
    isValid(config());
    expect(isValid.errors ?? []).toEqual([]);
  });

  it.each([
    ['a key that there is not', { ...config(), fuses: {} }],
    ['a value of the wrong type', { ...config(), asar: 'yes' }],
    ['a misspelt option of a system', { ...config(), mac: { hardendRuntime: true } }],
    ['a fuse that there is not', { ...config(), electronFuses: { runAsNodes: false } }],
  ])('is not with %s', (_what, broken) => {
    expect(isValid(broken)).toBe(false);
  });

  it('builds what README.md promises, for every system', () => {
    expect(config()).toMatchObject({
      win: { target: [{ target: 'nsis' }, { target: 'portable' }] },
      mac: { target: [{ target: 'dmg', arch: ['x64', 'arm64'] }], hardenedRuntime: true },
      linux: { target: [{ target: 'AppImage' }, { target: 'deb' }] },
    });
  });

  it('claims no kind of file and no kind of address, and asks nobody for updates', () => {
    expect(read('electron-builder.yml')).not.toMatch(/fileAssociations|protocols|mimeTypes/);
    expect(config()).toMatchObject({ publish: null });
  });

  it('starts no package without the sandbox', () => {
    expect(config()).toMatchObject({ appImage: { executableArgs: [] }, deb: { executableArgs: ['%F'] } });
  });

  it('bears the id that the running program gives to Windows', () => {
    expect(config()['appId']).toBe(/const APP_ID = '([^']+)'/.exec(read('main/electron/main.ts'))?.[1]);
  });

  it('names only files that are there', () => {
    const names = read('electron-builder.yml').match(/main\/electron\/packaging[\w./-]*/g) ?? [];
    const icons = [...read('electron-builder.yml').matchAll(/icon: (\S+)/g)].map(
      ([, name]) => `main/electron/packaging/${name}`,
    );
    expect(icons).toHaveLength(3);
    expect(
      [...names, ...icons].filter((name) => !name.endsWith('/') && !existsSync(path.join(ROOT, name))),
    ).toEqual([]);
  });
});

describe('the icons', () => {
  const folder = path.join(ROOT, 'main/electron/packaging');
  const bytes = (file: string): Buffer => readFileSync(path.join(folder, file));
  /** Where each PNG in a file begins, as its own header says: width and height. */
  const pictures = (file: Buffer): readonly number[] => {
    const found: number[] = [];
    for (
      let at = file.indexOf('\u0089PNG', 0, 'latin1');
      at >= 0;
      at = file.indexOf('\u0089PNG', at + 1, 'latin1')
    ) {
      expect(file.readUInt32BE(at + 16)).toBe(file.readUInt32BE(at + 20));
      found.push(file.readUInt32BE(at + 16));
    }
    return found;
  };

  it('are made from today’s picture (npm run icons)', () => {
    const mark = createHash('sha256').update(read('renderer/icon.svg')).digest('hex');
    expect(read('main/electron/packaging/icon.svg.sha256')).toBe(`${mark}  renderer/icon.svg\n`);
  });

  it('have every size that a system asks for', () => {
    expect(pictures(bytes('icon.ico'))).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(pictures(bytes('icon.icns'))).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);
    const sides = [16, 24, 32, 48, 64, 128, 256, 512];
    expect(sides.map((side) => pictures(bytes(`icons/${side}x${side}.png`)))).toEqual(
      sides.map((side) => [side]),
    );
  });
});

describe('the entitlements for macOS', () => {
  it('except nothing from the hardened runtime but what the JavaScript engine needs', () => {
    const keys = [...read('main/electron/packaging/entitlements.mac.plist').matchAll(/<key>(.*)<\/key>/g)];
    expect(keys.map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit']);
  });
});
