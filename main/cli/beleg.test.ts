import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltBeleg } from './built-beleg.cases.ts';

const beleg = new BuiltBeleg();
beforeAll(() => beleg.build(), 120_000);
afterAll(() => beleg.end());

describe('wrong use', () => {
  it.each([
    [['open', 'missing'], 'missing does not exist.'],
    [['missing'], 'missing does not exist.'],
    [['open', 'mis\u202Esing\u001B[2J\n'], 'mis\\u{202e}sing\\u{1b}[2J\\u{a} does not exist.'],
    [['check', 'missing'], 'missing does not exist.'],
    [['check', 'package.json'], 'package.json is not a folder.'],
    [['open', '--port', '65536'], '--port is a number from 0 (any free port) to 65535.'],
    [['open', '--port', 'x'], '--port is a number from 0 (any free port) to 65535.'],
    [['open', '--host', 'tv'], '--host is electron or web.'],
    [
      ['open', '--host', 'electron', '--port', '0'],
      '--port and --no-browser belong to the browser: leave them out, or use --host web.',
    ],
    [
      ['compare', 'project', '--annotators', 'a1'],
      '--annotators needs two or more different ids with commas between them, such as a1,b2.',
    ],
    [['compare', 'project', '--annotators', 'a1,zoe'], 'There is no annotator a1 in this project.'],
    [['compare', 'missing', '--annotators', 'a1,b2'], 'missing does not exist.'],
    [
      ['export', 'project', '--format', 'x\u001B', '--out', 'y'],
      'There is no format x\\u{1b}. beleg formats lists them.',
    ],
    [
      ['export', 'project', '--format', 'csv', '--out', 'project/x.csv'],
      'Inside the project, exports go to beleg/exports only.',
    ],
    [['export', 'missing', '--format', 'csv', '--out', 'x.csv'], 'missing does not exist.'],
    [['import', 'project', 'missing', '--format', 'csv', '--annotator', 'a1'], 'missing does not exist.'],
    [
      ['import', 'project', 'package.json', '--format', 'report', '--annotator', 'a1'],
      'Beleg writes this format and does not read it.',
    ],
    [['open', '--annotator', '../x'], '--annotator is 1 to 32 of the characters a–z, 0–9 and -.'],
  ])('%j is told in one sentence, with exit code 2', async (args, sentence) => {
    expect(await beleg.run(args)).toEqual({ exit: 2, out: '', said: `${sentence}\n` });
  });

  it.each([
    [['open', '--unknown'], 'There is no option --unknown.'],
    [['open', '--port'], 'The option --port <N> needs a value.'],
    [['open', 'a', 'b'], 'There is one argument too many.'],
    [['check'], 'FOLDER is missing.'],
    [['export', 'project', '--out', 'x'], '--format <ID> is missing.'],
    [['complete', 'tcsh'], 'tcsh is not one of the choices.'],
    [['compare', 'project'], '--annotators <ID,ID…> is missing.'],
  ])('%j is told, and where help is', async (args, sentence) => {
    const said = `${sentence}\nbeleg --help shows what can be done.\n`;
    expect(await beleg.run(args)).toEqual({ exit: 2, out: '', said });
  });

  it('is told where a desktop window is wanted and there is none', async () => {
    expect(await beleg.run(['open', '--host', 'electron'], { DISPLAY: ':99' })).toEqual({
      exit: 2,
      out: '',
      said: 'There is no desktop window in this installation. Leave out --host electron, or use --host web.\n',
    });
  });

  it('is told in the language of the system', async () => {
    expect((await beleg.run(['check', 'missing'], { LANG: 'de_DE.UTF-8' })).said).toBe(
      'missing gibt es nicht.\n',
    );
  });
});

describe('help', () => {
  it.each([
    [['--help'], 'beleg my-articles'],
    [['help'], 'beleg my-articles'],
    [['open', '--help'], 'beleg open my-articles'],
    [['check', '-h'], 'beleg check my-articles --json'],
    [['export', '-h'], 'beleg export my-articles --format qdpx --out my-articles.qdpx'],
    [['import', '-h'], 'beleg import my-articles --format csv --annotator a1 coded.csv'],
    [['formats', '-h'], 'beleg formats --json'],
    [['complete', '-h'], 'source <(beleg complete bash)'],
    [['compare', '-h'], 'beleg compare my-articles --annotators a1,b2'],
  ])('of %j has an example and is a result', async (args, example) => {
    const { exit, out, said } = await beleg.run(args);
    expect([exit, said]).toEqual([0, '']);
    expect(out).toContain(`Example:\n  ${example}`);
  });

  it('is German where the system is', async () => {
    const { out } = await beleg.run(['open', '--help'], { LC_ALL: 'de_DE.UTF-8' });
    expect(out).toMatch(/^Aufruf:/);
    expect(out).toContain('Beispiel:');
  });

  it('tells the version', async () => {
    const content: unknown = JSON.parse(readFileSync(path.join(beleg.folder, 'package.json'), 'utf8'));
    const { exit, out } = await beleg.run(['--version']);
    expect([exit, { version: out.trim() }]).toEqual([0, expect.objectContaining({ version: out.trim() })]);
    expect(content).toMatchObject({ version: out.trim() });
  });
});

describe('beleg check', () => {
  it('--json gives exactly one JSON document', async () => {
    const { exit, out, said } = await beleg.run(['check', 'project', '--json']);
    expect([exit, said, out.split('\n').length]).toEqual([0, '', 2]);
    expect(JSON.parse(out)).toEqual({
      files: [],
      annotations: [],
      summary: { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0, invalidFiles: 0 },
    });
  });

  it('says it in a sentence otherwise', async () => {
    const { exit, out } = await beleg.run(['check', 'project']);
    expect([exit, out]).toEqual([
      0,
      '0 files, all valid. 0 annotations: 0 exact, 0 moved, 0 changed, 0 ambiguous, 0 lost.\n',
    ]);
  });

  it('says in words that an article with annotations is gone', async () => {
    const folder = path.join(beleg.folder, 'gone');
    cpSync(path.resolve(import.meta.dirname, '../../samples'), folder, { recursive: true });
    rmSync(path.join(folder, 'moorstedter-anzeiger.txt'));
    const { exit, out } = await beleg.run(['check', 'gone']);
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^beleg\/annotations\/moorstedter-anzeiger\.txt\/mira\.json: its article is not there any more$/m,
    );
  });
});

describe('beleg compare', () => {
  const samples = path.resolve(import.meta.dirname, '../../samples');

  it('tells the differences, what they come to in words, and a table of figures', async () => {
    const { exit, out, said } = await beleg.run(['compare', samples, '--annotators', 'jonas,mira']);
    expect([exit, said]).toEqual([1, '']);
    expect(out).toMatch(/^from-abroad\/harbour-post\.md: jonas has no layer here/m);
    expect(out).toMatch(/^moorstedter-anzeiger\.txt, boundary differs: jonas: Claim: .* \| mira: Claim: /m);
    expect(out).toMatch(/^moorstedter-anzeiger\.txt, only mira: Actor: Valmark$/m);
    expect(out).toContain('jonas and mira: they differ on what is marked');
    expect(out).toMatch(/^All tags +0\.\d{3} /m);
    expect(out).toContain('γ from 30 random samples for each article, seed 1.');
  });

  it('--json gives exactly one JSON document, of the articles asked for', async () => {
    const args = ['compare', samples, '--annotators', 'mira,jonas', '--json', '--no-gamma'];
    const { exit, out } = await beleg.run([...args, '--article', 'from-abroad/harbour-post.md']);
    expect([exit, out.split('\n').length]).toEqual([0, 2]);
    expect(JSON.parse(out)).toMatchObject({
      annotators: ['mira', 'jonas'],
      articles: [{ article: 'from-abroad/harbour-post.md', missing: ['jonas'] }],
      agreement: { gamma: null },
      differences: [],
    });
  });
});

describe('beleg import and export', () => {
  it('bring annotations in and out while a window has the folder open', async () => {
    const running = beleg.start(['coded', '--no-browser']);
    await running.addresses(1);
    writeFileSync(
      path.join(beleg.folder, 'in.csv'),
      'article,tag,quote,note\narticle.txt,Claim,the bridge was safe,=1+1\nnone.txt,Claim,x,\n',
    );
    const importing = ['import', 'coded', 'in.csv', '--format', 'csv', '--annotator', 'a1', '--json'];
    const { exit, out, said } = await beleg.run(importing);
    expect([exit, said]).toEqual([1, 'in.csv line 3: no such article in the project: none.txt\n']);
    expect(JSON.parse(out)).toMatchObject({ added: 1, articles: ['article.txt'] });
    for (const format of ['csv', 'qdpx']) {
      const exporting = (to: string) => ['export', 'coded', '--format', format, '--out', to, '--json'];
      const exported = await beleg.run(exporting(`a.${format}`), { TZ: 'Pacific/Auckland' });
      expect([exported.exit, exported.said]).toEqual([0, '']);
      expect(JSON.parse(exported.out)).toMatchObject({ format, annotations: 1, articles: 1, leftOut: [] });
      expect((await beleg.run(exporting(`b.${format}`))).exit).toBe(0);
      const [a, b] = ['a', 'b'].map((name) => readFileSync(path.join(beleg.folder, `${name}.${format}`)));
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
      expect((await beleg.run(exporting(`a.${format}`))).said).toBe(
        `a.${format} is there already. Choose another name, or replace it.\n`,
      );
    }
    expect(readFileSync(path.join(beleg.folder, 'a.csv'), 'utf8')).toContain(`"'=1+1"`);
    running.process.kill('SIGTERM');
    await running.ended();
  });

  it('tell the formats, and complete them', async () => {
    const listed = await beleg.run(['formats', '--json']);
    expect(listed.out.split('\n')).toHaveLength(2);
    expect(listed.out).toContain('"id":"w3c"');
    const completed = await beleg.run(['complete', '--', 'export', 'project', '--format', 'qd']);
    expect(completed.out.split('\n').map((line) => line.split('\t')[0])).toEqual(['qdpx', 'qdc', ':4', '']);
  });
});

describe('beleg open', () => {
  it('prints an address, a fresh one for Enter, and ends well when asked to', async () => {
    const running = beleg.start(['open', 'project', '--no-browser']);
    await running.addresses(1);
    running.process.stdin?.write('\n');
    const [first, second] = await running.addresses(2);
    expect(first?.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
    expect(second?.origin).toBe(first?.origin);
    expect(second?.hash).not.toBe(first?.hash);
    running.process.kill('SIGTERM');
    const { exit, out, said } = await running.ended();
    expect(exit).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(said).toBe(
      'The address opens Beleg once, within a minute. Enter prints a new one, Ctrl+C ends Beleg.\n',
    );
  });

  it('waits where there is no display, and says so', async () => {
    const running = beleg.start(['project']);
    await running.addresses(1);
    await expect.poll(() => running.said).toContain('There is no screen here.');
    expect(running.process.exitCode).toBeNull();
    running.process.kill('SIGINT');
    expect((await running.ended()).exit).toBe(0);
  });

  it('opens no browser where BELEG_NO_BROWSER says so, and none is needed without standard input', async () => {
    const running = beleg.start(['project'], { BELEG_NO_BROWSER: '1', DISPLAY: ':99' });
    running.process.stdin?.end();
    await running.addresses(1);
    await expect.poll(() => running.said).toContain('The address opens Beleg once');
    running.process.kill('SIGTERM');
    expect((await running.ended()).said).not.toMatch(/browser|screen/);
  });

  it('says when the port is taken', async () => {
    const running = beleg.start(['project', '--no-browser']);
    const port = (await running.addresses(1))[0]?.port ?? '';
    expect(await beleg.run(['project', '--no-browser', '--port', port])).toEqual({
      exit: 2,
      out: '',
      said: `Port ${port} is in use. Choose another with --port, or leave it out.\n`,
    });
    running.process.kill('SIGTERM');
    await running.ended();
  });

  it('takes a killed host’s port, and knows its windows', async () => {
    const killed = beleg.start(['project', '--no-browser']);
    const address = (await killed.addresses(1))[0];
    const token = await exchange(address);
    killed.process.kill('SIGKILL');
    await killed.ended();
    const again = beleg.start(['project', '--no-browser']);
    expect((await again.addresses(1))[0]?.origin).toBe(address?.origin);
    expect((await call(address, token)).status).toBe(200);
    again.process.kill('SIGTERM');
    await again.ended();
    const log = readFileSync(path.join(beleg.dataFolder, 'beleg.log'), 'utf8');
    expect(log).not.toContain(token);
    expect(log).not.toContain('code=');
  });

  it('keeps codes and tokens out of the list of processes', async () => {
    const running = beleg.start(['project', '--no-browser']);
    const address = (await running.addresses(1))[0];
    const token = await exchange(address);
    const shown = ['cmdline', 'environ'].map((name) =>
      process.platform === 'linux' ? readFileSync(`/proc/${running.process.pid}/${name}`, 'utf8') : '',
    );
    expect(shown.join(' ')).not.toContain(address?.hash.replace('#code=', '') ?? token);
    expect(shown.join(' ')).not.toContain(token);
    running.process.kill('SIGTERM');
    await running.ended();
  });

  it('opens a single file', async () => {
    writeFileSync(path.join(beleg.folder, 'single.txt'), 'One article.\n');
    const running = beleg.start(['single.txt', '--no-browser']);
    await running.addresses(1);
    running.process.kill('SIGTERM');
    expect((await running.ended()).exit).toBe(0);
  });
});

async function exchange(address: URL | undefined): Promise<string> {
  const response = await fetch(`${address?.origin}/session`, {
    method: 'POST',
    headers: { Origin: address?.origin ?? '', 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: address?.hash.replace('#code=', '') }),
  });
  const reply: unknown = await response.json();
  if (typeof reply !== 'object' || reply === null || !('token' in reply)) throw new Error('no token');
  return String(reply.token);
}

async function call(address: URL | undefined, token: string): Promise<Response> {
  return await fetch(`${address?.origin}/call/describeHost`, {
    method: 'POST',
    headers: {
      Origin: address?.origin ?? '',
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      'Beleg-Window': 'w',
    },
    body: '{}',
  });
}
