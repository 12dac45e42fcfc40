/** Earlier states are told of all that one makes: links, decisions, the agreed set, what is said of the project. */
import { expect, it } from 'vitest';
import type { AnyEdit } from '../../../shared/domain/change.ts';
import { CASE_KEY, type LayerKey } from '../../../shared/domain/layer.ts';
import { applied, ARTICLE, changeOf, contentAt, decisionOn, newId } from '../layers/own-layers.cases.ts';
import { open, project } from '../layers/own-layers.session.cases.ts';

const FIVE_MINUTES_MS = 5 * 60_000;

/** The same words said in each of the layers that are no annotations of one's own. */
function said(words: string): readonly AnyEdit[] {
  const decision = decisionOn('urn:uuid:theirs', words);
  const onWords = { article: ARTICLE, annotation: newId(), before: null, after: contentAt(4, 12, words) };
  const entity = { kind: 'entity', of: 'actor', name: words } as const;
  return [
    decision,
    { ...decision, annotation: newId(), adjudicated: true },
    { ...onWords, adjudicated: true },
    { ...CASE_KEY, annotation: newId(), before: null, after: entity },
  ];
}

const KEYS: readonly (readonly [string, LayerKey])[] = [
  ['links and decisions', { article: ARTICLE, links: true }],
  ['the agreed set', { article: ARTICLE, adjudicated: true }],
  ['what stands beside it', { article: ARTICLE, adjudicated: true, links: true }],
  ['what is said of the project', CASE_KEY],
];

it.each(KEYS)('of %s are listed with what each would change, and read as they were', async (_name, key) => {
  const where = await project();
  let steadyMs = 0;
  const clock = {
    now: () => new Date(Date.parse('2026-11-22T14:00:00Z') + steadyMs).toISOString().replace(/\.\d+/, ''),
    monotonicMs: () => steadyMs,
  };
  const { layers, ...session } = await open({ ...where, clock });
  for (const words of ['then', 'now', 'later']) {
    await applied({ layers, ...session }, changeOf(...said(words)));
    expect(await layers.flush()).toMatchObject({ kind: 'saved' });
    steadyMs += FIVE_MINUTES_MS;
  }
  const states = await layers.states.list(key);
  expect(states.map(({ annotations, differences }) => ({ annotations, ...differences }))).toEqual([
    { annotations: 2, back: 0, changed: 0, gone: 1 },
    { annotations: 1, back: 0, changed: 0, gone: 2 },
  ]);
  const first = await layers.states.read(key, states.at(-1)?.id ?? '');
  expect(first.ok && first.value.annotations.map(({ content }) => JSON.stringify(content))).toEqual([
    expect.stringContaining('then'),
  ]);
});
