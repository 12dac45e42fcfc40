import path from 'node:path';
import { expect, test } from 'vitest';
import type { Events } from '../../../shared/api/contract.ts';
import { CLAIM, DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { ArticleIndex } from './article-index.ts';

function open(
  root: string,
  today: ReadonlyMap<string, string>,
): { readonly index: ArticleIndex; readonly events: Events['countsChanged'][] } {
  const events: Events['countsChanged'][] = [];
  const index = new ArticleIndex({
    annotations: path.join(root, 'beleg', 'annotations'),
    file: path.join(root, 'app-data', 'index.jsonl'),
    tagset: () => DEFAULT_TAGSET,
    textOf: (article) => today.get(article),
    shows: () => true,
    isOwn: (annotator) => annotator === 'a1',
    judges: () => ({ annotator: 'a1', adjudicator: 'eve' }),
    quiet: () => Promise.resolve(),
    tell: (event) => events.push(event),
    looked: () => undefined,
    zonesChanged: () => undefined,
    log: (line) => expect.unreachable(line),
  });
  return { index, events };
}

test('annotations made on another text than today’s are told once that is known, but for those settled in it', async () => {
  const [then, now] = ['a'.repeat(64), 'b'.repeat(64)];
  const on = (text: string, more = {}): object => ({
    type: 'Annotation',
    body: [{ type: 'SpecificResource', purpose: 'classifying', source: CLAIM }],
    target: { source: `urn:beleg:text:${text}` },
    ...more,
  });
  const items = [on(then), on(then), on(then, { 'beleg:lostIn': now }), on(now)];
  const head = { type: 'AnnotationCollection', total: items.length, first: { items } };
  const root = await temporaryFolder({ 'beleg/annotations/a.txt/a1.json': JSON.stringify(head) });
  const today = new Map<string, string>();
  const onOther = (events: readonly Events['countsChanged'][]): unknown =>
    events.flatMap(({ counts }) => counts['a.txt'] ?? []).map((told) => told.onOther);
  const first = open(root, today);
  await first.index.pass(['a.txt']);
  await first.index.textsKnown(['a.txt']);
  expect(onOther(first.events)).toEqual([undefined]);
  today.set('a.txt', now);
  await first.index.textsKnown(['a.txt']);
  expect(onOther(first.events)).toEqual([undefined, 2]);
  await first.index.close();

  // What an earlier run counted says it without reading the layer; and it is over when the text is as it was.
  const again = open(root, today);
  await again.index.pass(['a.txt']);
  expect(onOther(again.events)).toEqual([2]);
  today.set('a.txt', then);
  await again.index.textsKnown(['a.txt']);
  expect(onOther(again.events)).toEqual([2, 1]);
});
