/**
 * One tiny text with umlauts and emoji, with annotations whose offsets can be counted by
 * hand, for the worked example of every format; and what its tests have in common.
 *
 * | words | UTF-16 | code points |
 * |---|---|---|
 * | `🚢 Über⏎„Möwe“ sagt die` | 0–23 | 0–22 |
 * | `Über` | 3–7 | 2–6 |
 * | `„Möwe“` | 8–14 | 7–13 |
 * | `👍🏽` | 29–33 | 28–30 |
 */
import { makeAnchor } from '../domain/anchor.ts';
import type { AnnotationContent } from '../domain/annotation.ts';
import { ANNOTATOR, AT, id } from '../domain/layer.cases.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EVIDENCE, type Tagset } from '../domain/tagset.ts';
import type { ExchangeAnnotation, ExchangeSet, ExchangeStatement } from './exchange-set.ts';
import { fail, type Result } from '../result.ts';
import type { Format, ImportCode, Imported, InputFile, KnownArticles } from './format.ts';
import { textFrom } from './text-from.ts';

export const TEXT = { ...textFrom('🚢 Über\n„Möwe“ sagt die Crew 👍🏽 nie.\n'), language: 'de' };

const OWN_TAG = 'urn:uuid:00000000-0000-4000-8000-00000000004d';

const TAGSET: Tagset = {
  tags: [...DEFAULT_TAGSET.tags, { id: OWN_TAG, label: 'Übertreibung', letter: 'Ü', cue: 'solid' }],
};

function annotation(
  n: number,
  start: number,
  end: number,
  said: Omit<AnnotationContent, 'anchor'>,
): ExchangeAnnotation {
  const anchor = makeAnchor(TEXT, { start, end });
  return {
    id: id(n),
    content: { anchor, ...said },
    created: AT,
    modified: AT,
    revision: '',
    previous: [],
    placement: { kind: 'exact', span: { start, end } },
  };
}

const ANNOTATIONS: readonly ExchangeAnnotation[] = [
  annotation(1, 0, 23, { tag: OWN_TAG, label: 'Übertreibung', note: '= zwei\nZeilen' }),
  annotation(2, 3, 7, { tag: ACTOR, label: 'Actor', entity: id(80) }),
  annotation(3, 8, 14, { tag: CLAIM, label: 'Claim', attributes: { sicher: true, Grad: 0.5 } }),
  annotation(4, 29, 33, { tag: EVIDENCE, label: 'Evidence' }),
];

const LINK: ExchangeStatement = {
  id: id(96),
  created: AT,
  modified: AT,
  content: { kind: 'link', type: 'urn:beleg:link:states', from: id(2), to: id(3), note: 'weil' },
};

export const EXAMPLE: ExchangeSet = {
  project: { id: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a99', name: 'Fähre', tagset: TAGSET },
  articles: [
    {
      path: 'fähre.txt',
      text: TEXT,
      metadata: {
        title: 'Die Fähre',
        outlet: 'Küstenbote',
        published: '2026-11-20',
        url: 'https://example.org/f',
      },
      sourceSha256: 'c'.repeat(64),
    },
  ],
  layers: [
    {
      article: 'fähre.txt',
      annotator: ANNOTATOR,
      adjudicated: false,
      annotations: ANNOTATIONS,
      statements: [LINK],
    },
  ],
};

/** What the format makes of a set: text by path. */
export function filesOf(format: Format, set: ExchangeSet = EXAMPLE): Readonly<Record<string, string>> {
  const files = [...(format.write?.(set, { language: 'de' }) ?? [])];
  return Object.fromEntries(
    files.map(({ path, chunks }) => [path, [...chunks].map((chunk) => String(chunk)).join('')]),
  );
}

/** Reads files beside the articles of the example, or others. */
export function readFiles(
  format: Format,
  files: Readonly<Record<string, string>>,
  articles: KnownArticles['articles'] = EXAMPLE.articles,
  tagset: Tagset = TAGSET,
): Result<Imported, ImportCode> {
  const input = Object.entries(files).map(([path, text]): InputFile => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const known = { articles, tagset, annotator: ANNOTATOR, at: '2026-11-22T16:00:00Z' };
  return format.read?.(input, known) ?? fail('not-this-format', 'it is only written');
}

/** The same, of files that must be read. */
export function readBack(
  format: Format,
  files: Readonly<Record<string, string>>,
  articles: KnownArticles['articles'] = EXAMPLE.articles,
  tagset: Tagset = TAGSET,
): Imported {
  const read = readFiles(format, files, articles, tagset);
  if (!read.ok) throw new Error(`${read.code}: ${read.detail ?? ''}`);
  return read.value;
}

/** What was read, short: span, words, tag and the rest of what was said; then links. */
export function summary({ layers }: Imported): readonly string[] {
  return layers.flatMap(({ annotations, statements }) => {
    const words = new Map(annotations.map((each) => [each.id, each.content.anchor.exact]));
    return [
      ...annotations.map(({ content: { anchor, tag: _tag, label, ...rest } }) => {
        const said = Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`;
        return `${anchor.span.start}–${anchor.span.end} ${anchor.exact} ${label}${said}`;
      }),
      ...statements.map(({ content }) =>
        content.kind === 'link'
          ? `${words.get(content.from) ?? '?'} ${content.type} ${words.get(content.to) ?? '?'} ${content.note ?? ''}`
          : content.kind,
      ),
    ];
  });
}

/** The example, read back with nothing lost. */
export const SUMMARY = [
  '0–23 🚢 Über\n„Möwe“ sagt die Übertreibung {"note":"= zwei\\nZeilen"}',
  `3–7 Über Actor {"entity":"${id(80)}"}`,
  '8–14 „Möwe“ Claim {"attributes":{"sicher":true,"Grad":0.5}}',
  '29–33 👍🏽 Evidence',
  'Über urn:beleg:link:states „Möwe“ weil',
];

export function problemsOf({ problems }: Imported): readonly string[] {
  return problems.map(({ code, line, detail, shift, count }) =>
    [code, line, detail, shift, count].filter((part) => part !== undefined).join(' '),
  );
}
