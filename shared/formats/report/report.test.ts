// @vitest-environment jsdom
/** A report says what the set says, and nothing of an article can act in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAsserted } from '../../domain/placement.ts';
import { anyExchangeSet } from '../exchange-set.cases.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { textFrom } from '../text-from.ts';
import { reportChunks } from './report.ts';

function page(set: ExchangeSet): Document {
  return new DOMParser().parseFromString([...reportChunks(set, { language: 'en' })].join(''), 'text/html');
}

it('has every text word for word, and every annotation with its words, its place and a way to them', () => {
  fc.assert(
    fc.property(anyExchangeSet(), (set) => {
      const document = page(set);
      const texts = [...document.querySelectorAll('article .text')].map((text) => {
        for (const number of text.querySelectorAll('.n')) number.remove();
        return text.textContent;
      });
      expect(texts).toEqual(
        set.articles.map(({ text }) => text.content.replace(/[\0-\x08\x7f-\x9f]/g, '\ufffd')),
      );
      const all = set.layers.flatMap(({ annotations }) => annotations);
      expect(document.querySelectorAll('.list > li')).toHaveLength(all.length);
      const placed = all.filter(({ placement }) => isAsserted(placement)).length;
      expect(document.querySelectorAll('.text a[id]')).toHaveLength(placed);
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
      for (const { sourceSha256, text } of set.articles)
        for (const hash of [sourceSha256, text.sha256]) expect(document.body.textContent).toContain(hash);
    }),
    { numRuns: 10 },
  );
});

it('runs and loads nothing, whatever an article, a name or an address says', () => {
  const hostile = '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'<!--';
  const set: ExchangeSet = {
    project: { id: '', name: hostile, tagset: { tags: [] } },
    articles: [
      {
        path: `${hostile}.txt`,
        text: textFrom(hostile),
        metadata: { title: hostile, url: 'javascript:alert(1)', language: `" onload="x` },
        sourceSha256: '',
      },
    ],
    layers: [],
  };
  const document = page(set);
  expect(document.querySelectorAll('script, img, iframe, object, link, [onload], [onerror]')).toHaveLength(0);
  expect(
    [...document.querySelectorAll('a')].every((a) => (a.getAttribute('href') ?? '#').startsWith('#')),
  ).toBe(true);
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
  expect(document.title).toBe(hostile);
});
