import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Socket } from 'node:net';
import { extract } from './extract.ts';

const connect = vi.spyOn(Socket.prototype, 'connect');
beforeEach(() => {
  connect.mockClear();
});

const read = async (html: string): Promise<string> => {
  const extracted = await extract('html', Buffer.from(html), { mode: 'article' });
  return extracted.ok ? extracted.value.content : extracted.code;
};

const ELSEWHERE = 'http://192.0.2.1/x';
const VECTORS: readonly string[] = [
  `<script>globalThis.ran = 1</script><script src=${ELSEWHERE}></script>`,
  `<img src=${ELSEWHERE} onerror="globalThis.ran = 1"><img srcset="${ELSEWHERE} 2x">`,
  `<link rel=stylesheet href=${ELSEWHERE}><link rel=preload as=image href=${ELSEWHERE}>`,
  `<style>@import "${ELSEWHERE}"; body { background: url(${ELSEWHERE}) }</style>`,
  `<iframe src=${ELSEWHERE}></iframe><iframe srcdoc="<script>globalThis.ran = 1</script>"></iframe>`,
  `<object data=${ELSEWHERE}></object><embed src=${ELSEWHERE}><video src=${ELSEWHERE} poster=${ELSEWHERE}></video>`,
  `<svg><script>globalThis.ran = 1</script><image href=${ELSEWHERE}></image><use href="${ELSEWHERE}#a"></use></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.ran=1&gt;">`,
  `<base href=${ELSEWHERE}><meta http-equiv=refresh content="0; url=${ELSEWHERE}">`,
  `<a href="javascript:globalThis.ran = 1">Verweis</a><form action=${ELSEWHERE}><input autofocus onfocus="ran()"></form>`,
  `<body onload="globalThis.ran = 1" background=${ELSEWHERE}>`,
  `<noscript><p title="</noscript><img src=${ELSEWHERE}>"></noscript>`,
  `<template><img src=${ELSEWHERE}></template><portal src=${ELSEWHERE}></portal>`,
];

describe('a hostile page', () => {
  test.each(VECTORS)('runs nothing, asks for nothing, and its words stay: %s', async (vector) => {
    const content = await read(`<p>Davor.</p>${vector}<p>Danach.</p>`);
    expect(content).toContain('Davor.');
    expect(content).not.toContain('192.0.2.1');
    expect('ran' in globalThis).toBe(false);
    expect(connect).not.toHaveBeenCalled();
  });

  test('is read also where one cell holds more parts than a call can have arguments', async () => {
    const html = `<p>Davor.</p><table><tr><td>${'<b></b>'.repeat(130_000)}Zelle</table>`;
    const extracted = await extract('html', Buffer.from(html), { mode: 'whole-page' });
    expect(extracted.ok ? extracted.value.content : extracted.code).toBe('Davor.\n\nZelle');
  });

  test.each([
    ['templates', '<template>', '</template>'],
    ['parts', '<div>', '</div>'],
    ['quotes', '<blockquote>', '</blockquote>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
  ])('of 10,000 %s in each other ends', async (_, open, close) => {
    const content = await read(
      `<p>Davor.</p>${open.repeat(10_000)}Mitte${close.repeat(10_000)}<p>Danach.</p>`,
    );
    expect(content).toMatch(/Davor\.[^]*Danach\./);
  });

  test('of a million entities gives them as characters', async () => {
    const content = await read(`<p>${'&#65;'.repeat(1_000_000)}</p>`);
    expect([content.length, content.replaceAll('A', '')]).toEqual([1_000_000, '']);
  });

  test('cannot reach prototypes by its names', async () => {
    expect(await read('<p id=__proto__ constructor=x>a<b __proto__=y>b</b></p>')).toBe('ab');
    expect(Object.hasOwn(Object.prototype, 'constructor')).toBe(true);
  });
});
