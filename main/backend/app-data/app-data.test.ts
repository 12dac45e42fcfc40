import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';
import { openLog } from './log-file.ts';

describe('the app-data folder', () => {
  it('is where BELEG_DATA says, else where the system keeps such things', () => {
    expect(dataFolder({ BELEG_DATA: '/some/where' })).toBe('/some/where');
    expect(path.isAbsolute(dataFolder({ BELEG_DATA: 'here' }))).toBe(true);
    expect(path.basename(dataFolder({}))).toMatch(/beleg|Data/);
  });
});

describe('the log', () => {
  it('is one line an entry, readable by nobody else, and never grows beyond two pieces', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'beleg-log-'));
    const log = openLog(folder, () => new Date(0), 200);
    for (let index = 0; index < 20; index += 1) log(`line ${index}\nat somewhere`);
    const file = path.join(folder, 'beleg.log');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(file).size).toBeLessThan(300);
    expect(statSync(`${file}.old`).size).toBeLessThan(300);
    expect(readFileSync(file, 'utf8').trim().split('\n').at(-1)).toBe(
      '1970-01-01T00:00:00.000Z line 19 | at somewhere',
    );
    rmSync(folder, { recursive: true });
  });

  it('that cannot be written is no reason to fail', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'beleg-log-'));
    const notAFolder = path.join(folder, 'file');
    writeFileSync(notAFolder, '');
    expect(() => openLog(notAFolder)('line')).not.toThrow();
    rmSync(folder, { recursive: true });
  });
});
