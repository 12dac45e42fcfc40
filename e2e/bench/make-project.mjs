/**
 * Makes large projects for the benchmarks: many short articles with many layers, or
 * one long article with many annotations. Everything is computed, so two runs make
 * the same files.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longText, paragraph, TAGS } from './long-text.mjs';

const NOW = '2026-11-22T12:00:00Z';

/**
 * @param {string} name
 * @returns {string} a UUID that depends on the name alone
 */
function uuid(name) {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param {string} text */
export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** @typedef {{ readonly start: number, readonly end: number }} Span */

/**
 * A layer file with `count` annotations spread evenly over the text (ASCII, so that
 * code points and code units agree).
 *
 * @param {{ article: string, annotator: string, text: string, hash: string, count: number, turn?: number, spans?: readonly Span[] | undefined }} options
 * `turn`: other for annotators who do not quite agree; `spans`: where they lie, if not evenly
 */
function layer({ article, annotator, text, hash, count, turn = 0, spans }) {
  const creator = `urn:uuid:${uuid(annotator)}`;
  const step = text.length / count;
  const items = Array.from({ length: count }, (_, index) => {
    const start = spans?.[index]?.start ?? Math.floor(index * step) + ((turn * index) % 7);
    const end = spans?.[index]?.end ?? Math.min(text.length, start + 12 + ((index + turn) % 40));
    const tag = TAGS[(index + ((turn * index) % 11 === 1 ? 1 : 0)) % TAGS.length] ?? 'actor';
    return {
      id: `urn:uuid:${uuid(`${article} ${annotator} ${index}`)}`,
      type: 'Annotation',
      motivation: 'classifying',
      creator,
      created: NOW,
      modified: NOW,
      'beleg:revision': sha256(`${article} ${annotator} ${index}`).slice(0, 32),
      body: [
        { type: 'SpecificResource', purpose: 'classifying', source: `urn:beleg:tag:${tag}` },
        { type: 'TextualBody', purpose: 'tagging', value: tag },
      ],
      target: {
        type: 'SpecificResource',
        source: `urn:beleg:text:${hash}`,
        selector: [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(end, end + 32),
          },
        ],
      },
    };
  });
  return JSON.stringify({
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      { beleg: 'urn:beleg:ns:', prov: 'http://www.w3.org/ns/prov#' },
    ],
    id: `urn:uuid:${uuid(`${article} ${annotator}`)}`,
    type: 'AnnotationCollection',
    label: `${article}, ${annotator}`,
    'beleg:format': 1,
    creator: { id: creator, type: 'Person', name: annotator.toUpperCase(), nickname: annotator },
    modified: NOW,
    'beleg:texts': [{ id: `urn:beleg:text:${hash}`, 'schema:sha256': hash, 'dcterms:source': article }],
    total: count,
    first: {
      id: `urn:uuid:${uuid(`${article} ${annotator} page`)}`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  });
}

/**
 * Every third annotation of an article, evidence, supports the claim before it.
 *
 * @param {string} article
 * @param {number} index
 * @returns {Ends}
 */
function neighbours(article, index) {
  return { from: [article, 3 * index + 2], to: [article, 3 * index + 1], type: 'supports' };
}

/**
 * A links file beside a layer.
 *
 * @typedef {{ from: readonly [string, number], to: readonly [string, number], type: string }} Ends
 * @param {{ article: string, annotator: string, count: number, ends: (article: string, index: number) => Ends }} options
 */
function links({ article, annotator, count, ends }) {
  const creator = `urn:uuid:${uuid(annotator)}`;
  /** @param {readonly [string, number]} end */
  const annotation = ([path, index]) => `urn:uuid:${uuid(`${path} ${annotator} ${index}`)}`;
  const all = Array.from({ length: count }, (_, index) => ends(article, index));
  const items = all.map(({ from, to, type }, index) => ({
    id: `urn:uuid:${uuid(`${article} ${annotator} link ${index}`)}`,
    type: 'Annotation',
    motivation: 'linking',
    creator,
    created: NOW,
    modified: NOW,
    body: [
      { type: 'SpecificResource', purpose: 'classifying', source: `urn:beleg:link:${type}` },
      { type: 'SpecificResource', purpose: 'linking', source: annotation(to) },
    ],
    target: annotation(from),
  }));
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { beleg: 'urn:beleg:ns:' }],
    id: `urn:uuid:${uuid(`${article} ${annotator} links`)}`,
    type: 'AnnotationCollection',
    label: `${article}, ${annotator}, links`,
    'beleg:format': 1,
    creator: { id: creator, type: 'Person', name: annotator.toUpperCase(), nickname: annotator },
    modified: NOW,
    total: count,
    first: {
      id: `urn:uuid:${uuid(`${article} ${annotator} links page`)}`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  });
}

/**
 * @param {string} folder
 * @param {readonly { path: string, text: string, spans?: readonly Span[] }[]} articles
 * @param {readonly string[]} annotators
 * @param {number} annotationsEach
 * @param {number} linksEach
 * @param {(article: string, index: number) => Ends} ends
 */
function write(folder, articles, annotators, annotationsEach, linksEach = 0, ends = neighbours) {
  mkdirSync(join(folder, 'beleg/texts'), { recursive: true });
  mkdirSync(join(folder, 'beleg/annotators'), { recursive: true });
  writeFileSync(
    join(folder, 'beleg/project.json'),
    JSON.stringify({ format: 1, id: uuid('project'), name: 'Benchmark' }),
  );
  for (const annotator of annotators) {
    writeFileSync(
      join(folder, `beleg/annotators/${annotator}.json`),
      JSON.stringify({ format: 1, id: annotator, uuid: uuid(annotator), name: annotator.toUpperCase() }),
    );
  }
  for (const { path, text, spans } of articles) {
    const hash = sha256(text);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (annotators.length === 0) continue;
    writeFileSync(join(folder, `beleg/texts/${hash}.txt`), text);
    const layers = join(folder, 'beleg/annotations', path);
    mkdirSync(layers, { recursive: true });
    for (const [turn, annotator] of annotators.entries()) {
      writeFileSync(
        join(layers, `${annotator}.json`),
        layer({ article: path, annotator, text, hash, count: annotationsEach, turn, spans }),
      );
      if (linksEach === 0) continue;
      const said = links({ article: path, annotator, count: linksEach, ends });
      writeFileSync(join(layers, `${annotator}.links.json`), said);
    }
  }
}

/**
 * Many short articles in folders of a hundred; `layers` annotators with three annotations on each.
 *
 * @param {string} folder
 * @param {number} count
 * @param {number} layers
 */
export function makeManyArticles(folder, count, layers) {
  const articles = Array.from({ length: count }, (_, index) => ({
    path: `source-${Math.floor(index / 100)}/article-${index}.txt`,
    text: `${paragraph(index, 300)}\n\n${paragraph(index + 1, 300)}\n`,
  }));
  const annotators = Array.from({ length: layers }, (_, index) => `a${index + 1}`);
  write(folder, articles, annotators, 3);
}

/**
 * A hundred articles of 6,000 characters that ten annotators have marked, more or less alike.
 *
 * @param {string} folder
 * @param {number} annotationsEach of each annotator, on all articles together
 */
export function makeMarkedArticles(folder, annotationsEach) {
  const articles = Array.from({ length: 100 }, (_, index) => ({
    path: `article-${index}.txt`,
    text: `${Array.from({ length: 15 }, (__, part) => paragraph(index * 15 + part, 400)).join('\n\n')}\n`,
  }));
  const annotators = Array.from({ length: 10 }, (_, index) => `a${index}`);
  write(folder, articles, annotators, annotationsEach / articles.length);
}

/**
 * A thousand articles of 6,000 characters: 100,000 annotations of one annotator, and 10,000 links.
 *
 * @param {string} folder
 */
export function makeExchangedArticles(folder) {
  const articles = Array.from({ length: 1000 }, (_, index) => ({
    path: `source-${Math.floor(index / 100)}/article-${index}.txt`,
    text: `${Array.from({ length: 15 }, (__, part) => paragraph(index * 15 + part, 400)).join('\n\n')}\n`,
  }));
  write(folder, articles, ['a1'], 100, 10);
}

/**
 * One article with the annotations of one annotator.
 *
 * @param {string} folder
 * @param {string} text
 * @param {readonly Span[]} spans
 */
export function makeLongArticle(folder, text, spans) {
  write(folder, [{ path: 'long.txt', text, spans }], ['a1'], spans.length);
}

/**
 * One article that two annotators marked at the same places and nowhere quite alike.
 *
 * @param {string} folder
 * @param {number} differences
 */
export function makeReviewedArticle(folder, differences) {
  write(folder, [{ path: 'reviewed.txt', text: longText(differences / 5) }], ['a1', 'a2'], differences);
}

/**
 * A case of 50 articles: one annotator's 5,000 annotations, and 10,000 links of all kinds, most
 * within an article, every fifth to another.
 *
 * @param {string} folder
 */
export function makeCase(folder) {
  const paths = Array.from({ length: 50 }, (_, index) => `article-${index}.txt`);
  const articles = paths.map((path, index) => ({
    path,
    text: `${Array.from({ length: 15 }, (__, part) => paragraph(index * 15 + part, 400)).join('\n\n')}\n`,
  }));
  const types = ['supports', 'refutes', 'states', 'denies', 'reports', 'quotes', 'contradicts', 'repeats'];
  write(folder, articles, ['a1'], 100, 200, (path, index) => ({
    from: [path, index % 100],
    to: [
      index % 5 === 0 ? (paths[(index * 13 + paths.indexOf(path)) % paths.length] ?? path) : path,
      (index + 1 + ((((index + 17) * 7919) % 10_007) % 23)) % 100,
    ],
    type: types[index % types.length] ?? 'supports',
  }));
}
