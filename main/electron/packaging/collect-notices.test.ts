import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectNotices, writeNotices } from './collect-notices.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Licences that let a work be bundled into one under the Apache License 2.0. */
const FREE =
  /^(MIT|MIT-0|ISC|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|OFL-1\.1|Unlicense|BlueOak-1\.0\.0|Python-2\.0)$/;
const EITHER = /^\((MIT OR [\w.-]+|MIT AND Zlib)\)$/;

describe('the notices of others’ work', () => {
  const notices = collectNotices(ROOT);

  it('have every package that the program depends on, and none that only its making needs', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const names = notices.map(({ name }) => name);
    expect(manifest).toHaveProperty('dependencies');
    expect(names).toEqual(expect.arrayContaining(['react', 'zod', 'prosemirror-view', 'electron-store']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('electron');
  });

  it('name a licence for each, and one that allows it', () => {
    const others = notices.filter(({ licence }) => !FREE.test(licence) && !EITHER.test(licence));
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('are one text with the words of the licences', () => {
    const text = writeNotices(notices);
    expect(text).toContain('react 1');
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });
});
