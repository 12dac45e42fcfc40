/**
 * Nothing leaves this computer: a whole session on articles that point elsewhere makes no
 * connection. The journey `no-connection.spec.ts` says the same of the real processes.
 */
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openAs, tagging, testBackend, valueOf } from './backend.cases.ts';
import { connectionsDuring } from './connections.cases.ts';
import type { ExtractorProcess } from './sources/extractor-process.ts';
import { extractorInProcess } from './sources/extractor.cases.ts';
import { docxOf, epubOf, odtOf, paragraphOf, pdfOf } from './sources/extractor/documents.cases.ts';
import { temporaryFolder } from './disk/temporary-folder.cases.ts';

/** Nobody is there. Not one of the ports that `fetch` refuses by itself. */
const ELSEWHERE = 'http://127.0.0.1:40009/beacon';
const WORDS = 'The ferry left on time.';
const MARKUP = `<link rel=stylesheet href=${ELSEWHERE}><script src=${ELSEWHERE}></script><p>${WORDS}</p><img src=${ELSEWHERE}><iframe src=${ELSEWHERE}></iframe><object data=${ELSEWHERE}></object><meta http-equiv=refresh content="0; url=${ELSEWHERE}">`;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const ARTICLES: Readonly<Record<string, string | Uint8Array>> = {
  'plain.txt': `${WORDS} ${ELSEWHERE}`,
  'mark.md': `${WORDS} ![beacon](${ELSEWHERE}) ${MARKUP}`,
  'page.html': `<!DOCTYPE html SYSTEM "${ELSEWHERE}"><html><body>${MARKUP}</body></html>`,
  'word.docx': docxOf(
    `${paragraphOf(WORDS)}<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="r9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${RELATIONS}/image" Target="${ELSEWHERE}" TargetMode="External"/></Relationships>`,
    },
  ),
  'open.odt': odtOf(`<text:p>${WORDS}<draw:image href="${ELSEWHERE}"/></text:p>`),
  'book.epub': epubOf({ 'one.xhtml': MARKUP.replaceAll(/<(link|img|meta)([^>]*)>/g, '<$1/>') }),
  'print.pdf': pdfOf([[{ text: WORDS, x: 72, y: 700 }]], {
    catalog: `/OpenAction << /S /URI /URI (${ELSEWHERE}) >> /AA << /WC << /S /SubmitForm /F (${ELSEWHERE}) >> >>`,
  }),
  'mail.eml': `From: a@example.org\r\nSubject: Ferry\r\nContent-Type: text/html\r\n\r\n${MARKUP}\r\n`,
};

/** What an analyst does: open the folder, let it be read, open each article, tag words, save, close. */
async function session(spawnExtractor = extractorInProcess): Promise<void> {
  const startWith = await temporaryFolder(ARTICLES);
  const backend = await testBackend({ startWith, spawnExtractor });
  const window = backend.window();
  await openAs(window);
  await vi.waitFor(() => expect(window.of('surveyProgress').at(-1)?.phase).toBe('done'), 30_000);
  for (const article of Object.keys(ARTICLES)) {
    const opened = valueOf(await window.api.openArticle({ article }));
    expect([article, opened.text.content]).toEqual([article, expect.stringContaining(WORDS)]);
    expect(valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'ferry')] })).refused).toEqual(
      [],
    );
  }
  expect(await window.api.flush({})).toMatchObject({ value: { kind: 'saved' } });
  expect(await backend.close()).toEqual({ saved: true });
}

test('a whole session on articles that point elsewhere attempts no connection', async () => {
  expect(await connectionsDuring(() => session())).toEqual([]);
});

test('a session whose extractor reached out would be seen', async () => {
  const leaking = (): ExtractorProcess => {
    const real = extractorInProcess();
    return {
      ...real,
      send: (message) => {
        connect(9, '127.0.0.1').on('error', () => undefined);
        real.send(message);
      },
    };
  };
  expect(await connectionsDuring(() => session(leaking))).toContain('TCPCONNECTWRAP');
});

test.each<[string, () => unknown]>([
  ['TCPCONNECTWRAP', () => fetch(ELSEWHERE).catch(() => undefined)],
  ['GETADDRINFOREQWRAP', () => lookup('localhost', () => undefined)],
  ['QUERYWRAP', () => new Resolver({ timeout: 1, tries: 1 }).resolve('localhost').catch(() => undefined)],
  [
    'UDPWRAP',
    () => {
      const socket = createSocket('udp4');
      socket.send('x', 9, '127.0.0.1', () => socket.close());
    },
  ],
])('%s would be seen', async (attempt, way) => {
  const seen = await connectionsDuring(async () => {
    await way();
    await setTimeout(1);
  });
  expect(seen).toContain(attempt);
});
