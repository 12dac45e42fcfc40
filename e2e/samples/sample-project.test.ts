/**
 * Keeps the sample project true: every file under samples/beleg is what the core
 * writes for the marks in `sample-annotations.ts`, and every anchor is exact.
 *
 * `npm run samples` writes the files anew after an article or a mark was changed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { place } from '../../shared/domain/placing/place-anchors.ts';
import { applyToLayer } from '../../shared/domain/change.ts';
import { derivedId } from '../../shared/domain/revision.ts';
import { emptyLayer, type Layer } from '../../shared/domain/layer.ts';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import { DEFAULT_TAGSET } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { writeAnnotatorFile } from '../../shared/formats/annotator-file.ts';
import { readLayerFile, writeLayerFile } from '../../shared/formats/layer-file.ts';
import { writeProjectFile } from '../../shared/formats/project-file.ts';
import { JONAS, MIRA, SAMPLE_LAYERS, type SampleLayer, type SampleMark } from './sample-annotations.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const MADE = '2026-11-20T09:30:00Z';

function textOf({ article, language }: SampleLayer): ArticleText {
  const content = readFileSync(join(SAMPLES, article), 'utf8');
  return { sha256: createHash('sha256').update(content).digest('hex'), content, language };
}

function spanOf(text: ArticleText, { words, after }: SampleMark): { start: number; end: number } {
  const from = after === undefined ? 0 : text.content.indexOf(after) + after.length;
  const start = text.content.indexOf(words, from);
  if (start === -1) throw new Error(`These words are not in the article: ${words}`);
  return { start, end: start + words.length };
}

function layerOf(sample: SampleLayer): Layer {
  const { article, annotator, language } = sample;
  const text = textOf(sample);
  const empty = {
    ...emptyLayer(derivedId('sample', article, annotator.id), article, annotator, MADE),
    texts: [{ sha256: text.sha256, article, language }],
  };
  const edits = sample.marks.map((mark) => ({
    article,
    annotation: derivedId('sample', article, annotator.id, mark.tag, mark.after ?? '', mark.words),
    before: null,
    after: {
      anchor: makeAnchor(text, spanOf(text, mark)),
      tag: mark.tag,
      label: mark.label,
      ...(mark.note === undefined ? {} : { note: mark.note }),
    },
  }));
  const applied = applyToLayer(empty, edits, MADE);
  if (!applied.ok) throw new Error(applied.detail);
  return applied.value;
}

function layerPath({ article, annotator }: SampleLayer): string {
  return `beleg/annotations/${article}/${annotator.id}.json`;
}

/** Every file that belongs under samples/, but the articles, with what it says. */
function sampleFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const project = { id: derivedId('sample', 'project'), name: 'A night without water', tagset: DEFAULT_TAGSET };
  files.set('beleg/project.json', writeProjectFile({ ...project, original: {} }));
  for (const annotator of [MIRA, JONAS]) {
    files.set(`beleg/annotators/${annotator.id}.json`, writeAnnotatorFile({ annotator, original: {} }));
  }
  for (const sample of SAMPLE_LAYERS) {
    const text = textOf(sample);
    files.set(`beleg/texts/${text.sha256}.txt`, text.content);
    files.set(
      layerPath(sample),
      writeLayerFile(layerOf(sample), null, (sha256) => (sha256 === text.sha256 ? text.content : undefined)),
    );
  }
  return files;
}

test('the sample files are what the core writes', async () => {
  const files = sampleFiles();
  for (const [path, content] of files) await expect(content).toMatchFileSnapshot(join(SAMPLES, path));
  const there = readdirSync(join(SAMPLES, 'beleg'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SAMPLES, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  expect(there.toSorted()).toEqual([...files.keys()].toSorted());
});

test.each(SAMPLE_LAYERS)('the layer of $annotator.name on $article is valid and exact', (sample) => {
  const text = textOf(sample);
  const read = readLayerFile(readFileSync(join(SAMPLES, layerPath(sample)), 'utf8'), {
    article: sample.article,
    textOf: () => text.content,
  });
  if (!read.ok) throw new Error(read.code);
  expect(read.value.oddities).toEqual([]);
  expect(read.value.layer.annotator).toEqual(sample.annotator);
  const annotations = [...read.value.layer.annotations.values()];
  expect(annotations).toHaveLength(sample.marks.length);
  for (const { content } of annotations) {
    expect(place(content.anchor, text).kind).toBe('exact');
    expect(normaliseSpan(text.content, content.anchor.span)).toEqual(content.anchor.span);
  }
});

test('the sample shows what is normal: overlaps, notes, three tags, exclusions, two voices, two languages', () => {
  const marks = SAMPLE_LAYERS.flatMap((sample) => sample.marks);
  expect(new Set(marks.map(({ tag }) => tag)).size).toBeGreaterThanOrEqual(5);
  expect(marks.filter(({ note }) => note !== undefined).length).toBeGreaterThanOrEqual(3);
  expect(new Set(SAMPLE_LAYERS.map(({ language }) => language))).toEqual(new Set(['de', 'en']));
  expect(new Set(SAMPLE_LAYERS.map(({ annotator }) => annotator.id)).size).toBe(2);
});
