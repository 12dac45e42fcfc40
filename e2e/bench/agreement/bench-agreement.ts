/**
 * Measures agreement in a project's folder: reading and validating the layers, comparing
 * them, and all figures, each alone. Prints one line of JSON with the milliseconds.
 *
 * Started by `e2e/bench/measure-agreement.mjs`, in a process of its own each time. The
 * articles are as they were when they were annotated, so that placing takes no time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  measureAgreement,
  type MeasuredArticle,
} from '../../../shared/domain/agreement/measure-agreement.ts';
import { sortedAnnotations, type Layer } from '../../../shared/domain/layer.ts';
import {
  categoriesOf,
  comparableLayers,
  type ComparableLayer,
} from '../../../shared/domain/review/comparable.ts';
import { compareLayers } from '../../../shared/domain/review/compare-layers.ts';
import { groupVotes } from '../../../shared/domain/review/group-votes.ts';
import { DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { readLayerFile } from '../../../shared/formats/layer-file.ts';

interface ReadArticle {
  readonly path: string;
  readonly text: string;
  readonly layers: readonly { readonly annotator: string; readonly layer: Layer }[];
}

/** Random samples for γ, as `beleg compare` takes them. */
const GAMMA = { seed: 1, samples: 30 };

const [folder = '', gammaArticles = '0'] = process.argv.slice(2);

function timed<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const began = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - began };
}

function readAll(): readonly ReadArticle[] {
  const annotations = path.join(folder, 'beleg/annotations');
  return readdirSync(annotations).map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const layers = readdirSync(path.join(annotations, name)).map((file) => {
      const read = readLayerFile(readFileSync(path.join(annotations, name, file), 'utf8'), {
        article: name,
        textOf: () => text,
      });
      if (!read.ok) throw new Error(`${name}/${file}: ${read.code}`);
      return { annotator: path.basename(file, '.json'), layer: read.value.layer };
    });
    return { path: name, text, layers };
  });
}

function prepare({ path: name, text, layers }: ReadArticle): MeasuredArticle {
  const categories = categoriesOf(DEFAULT_TAGSET);
  const placed = layers.map(({ annotator, layer }) => ({
    annotator,
    annotations: sortedAnnotations(layer).map((annotation) =>
      Object.assign(
        { placement: { kind: 'exact' as const, span: annotation.content.anchor.span } },
        annotation,
      ),
    ),
  }));
  return { path: name, text, layers: comparableLayers(placed, text, categories) };
}

function compareAll(layers: readonly ComparableLayer[]): number {
  const comparisons = layers.flatMap((a, i) =>
    layers.slice(i + 1).map((b) => compareLayers(a, b, (entity) => entity)),
  );
  return groupVotes(layers, comparisons).length;
}

/** Runs to the end, as whoever wants only the figures. */
function figuresOf(articles: readonly MeasuredArticle[], gamma: typeof GAMMA | null): number {
  const annotators = [...new Set(articles.flatMap(({ layers }) => layers.map(({ annotator }) => annotator)))];
  const run = measureAgreement(annotators.toSorted(), articles, gamma);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value.articles.length;
  }
}

const read = timed(readAll);
const prepared = timed(() => read.value.map(prepare));
const compared = timed(() => prepared.value.map(({ layers }) => compareAll(layers)));
const measured = timed(() => figuresOf(prepared.value, null));
const some = prepared.value.slice(0, Number(gammaArticles));
const sampled = timed(() => (some.length === 0 ? 0 : figuresOf(some, GAMMA)));
process.stdout.write(
  `${JSON.stringify({
    readMs: read.milliseconds,
    comparedMs: prepared.milliseconds + compared.milliseconds,
    measuredMs: measured.milliseconds,
    gammaMs: sampled.milliseconds,
  })}\n`,
);
