/** A case that two people have annotated: the articles beside the repository, or else the sample's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { id } from '../../../shared/domain/layer.cases.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import { ACTOR, CLAIM, EVIDENCE } from '../../../shared/domain/tagset.ts';
import { textFrom } from '../../../shared/formats/text-from.ts';
import { AT, type GivenLayer } from './exchange.cases.ts';

/** Where they are present; no sentence of theirs belongs into the repository. */
const BESIDE = new URL('../../../../shared/articles/', import.meta.url);
const ARTICLES = existsSync(BESIDE) ? BESIDE : new URL('../../../samples/', import.meta.url);

const PEOPLE = [
  { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Ada Beispiel' },
  { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' },
];

const TAGS = [
  { tag: ACTOR, label: 'Actor' },
  { tag: CLAIM, label: 'Claim' },
  { tag: EVIDENCE, label: 'Evidence' },
];

/** Each annotates other words of the article, and links every second annotation to the next. */
function annotated(article: string, words: string, first: number): readonly GivenLayer[] {
  const text = textFrom(words);
  const stretches = [...text.content.matchAll(/\p{L}+(?: \p{L}+){1,4}/gu)];
  return PEOPLE.map((annotator, who): GivenLayer => {
    const entry = (n: number) => {
      const number = first + who * 500 + n;
      return { id: id(number), created: AT, modified: AT, revision: '', previous: [] };
    };
    const chosen = stretches.filter((_, n) => n % 5 === who).slice(0, 12);
    const annotations = chosen.map(({ index, 0: stretch }, n): Annotation => {
      const anchor = makeAnchor(text, { start: index, end: index + stretch.length });
      const what = TAGS[n % TAGS.length] ?? { tag: CLAIM, label: 'Claim' };
      const content = { anchor, ...what, ...(n % 4 === 0 && { note: `Zu „${n}“: 🚢` }) };
      return Object.assign(entry(n), { content });
    });
    const statements = annotations.flatMap((to, n): readonly Statement[] => {
      const from = annotations[n - 1];
      if (from === undefined || n % 2 === 0) return [];
      const content = { kind: 'link', type: 'urn:beleg:link:supports', from: from.id, to: to.id } as const;
      return [{ ...entry(200 + n), content }];
    });
    return { article, annotator, annotations, statements };
  });
}

export interface AnnotatedCase {
  readonly articles: Readonly<Record<string, string>>;
  readonly layers: readonly GivenLayer[];
}

export function annotatedCase(): AnnotatedCase {
  const names = readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'));
  const articles = Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(name, ARTICLES), 'utf8')]),
  );
  return { articles, layers: names.flatMap((name, n) => annotated(name, articles[name] ?? '', n * 1000)) };
}
