/** Layers of annotators whose own Beleg did not run here: written as the file format says, for journeys about colleagues. */
import { createHash } from 'node:crypto';
import type { ProjectFolder } from './project-folder.ts';

export interface Planted {
  /** They stand in the text; the first of several. */
  readonly words: string;
  readonly tag: 'actor' | 'claim' | 'evidence';
  readonly note?: string;
  /** Words for what they name: the same for the same entity. */
  readonly entity?: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export const ADA: Person = { id: 'ada-lenz', name: 'Ada Lenz' };
export const BEN: Person = { id: 'ben-oster', name: 'Ben Oster' };
export const CLEO: Person = { id: 'cleo-moss', name: 'Cleo Moss' };

/** The same uuid for the same words, every time. */
export function uuidOf(words: string): string {
  const hash = createHash('sha256').update(words).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** The id of an annotation that was planted. */
export function plantedId(annotator: string, article: string, words: string, tag: Planted['tag']): string {
  return `urn:uuid:${uuidOf(`${annotator} ${article} ${words} ${tag}`)}`;
}

/** A project that knows these people; the first leads it. */
export function plantProject(project: ProjectFolder, name: string, people: readonly Person[]): void {
  project.write(
    'beleg/project.json',
    JSON.stringify({ format: 1, id: uuidOf(name), name, lead: people[0]?.id }),
  );
  for (const { id, name: display } of people) {
    project.write(
      `beleg/annotators/${id}.json`,
      JSON.stringify({ format: 1, id, uuid: uuidOf(id), name: display }),
    );
  }
}

/** `text`: what the layer was made on, as Beleg keeps it. Answers what the file says. */
export function plantLayer(
  project: ProjectFolder,
  article: string,
  text: string,
  { id, name }: Person,
  marks: readonly Planted[],
): string {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const codePoints = (end: number): number => Array.from(text.slice(0, end)).length;
  const items = marks.map(({ words, tag, note, entity }) => {
    const at = text.indexOf(words);
    if (at === -1) throw new Error(`"${words}" is not in the text`);
    const end = at + words.length;
    return {
      id: plantedId(id, article, words, tag),
      type: 'Annotation',
      motivation: 'classifying',
      creator: `urn:uuid:${uuidOf(id)}`,
      created: '2026-01-05T09:00:00Z',
      modified: '2026-01-05T09:00:00Z',
      'beleg:revision': uuidOf(`${words} ${tag} ${note ?? ''}`),
      body: [
        { type: 'SpecificResource', purpose: 'classifying', source: `urn:beleg:tag:${tag}` },
        ...(entity === undefined
          ? []
          : [
              {
                type: 'SpecificResource',
                purpose: 'identifying',
                source: `urn:uuid:${uuidOf(entity)}`,
              },
            ]),
        ...(note === undefined
          ? []
          : [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }]),
      ],
      target: {
        type: 'SpecificResource',
        source: `urn:beleg:text:${sha256}`,
        selector: [
          { type: 'TextPositionSelector', start: codePoints(at), end: codePoints(end) },
          {
            type: 'TextQuoteSelector',
            exact: words,
            prefix: text.slice(Math.max(0, at - 32), at),
            suffix: text.slice(end, end + 32),
          },
        ],
      },
    };
  });
  const json = JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { beleg: 'urn:beleg:ns:' }],
    id: `urn:uuid:${uuidOf(`${id} ${article}`)}`,
    type: 'AnnotationCollection',
    'beleg:format': 1,
    creator: { id: `urn:uuid:${uuidOf(id)}`, type: 'Person', name, nickname: id },
    'beleg:texts': [{ id: `urn:beleg:text:${sha256}`, 'schema:sha256': sha256 }],
    total: items.length,
    ...(items.length > 0 && { first: { type: 'AnnotationPage', startIndex: 0, items } }),
  });
  project.write(`beleg/annotations/${article}/${id}.json`, json);
  project.write(`beleg/texts/${sha256}.txt`, text);
  return json;
}

/** Links of an annotator on an article: type, and the ids of both ends. */
export function plantLinks(
  project: ProjectFolder,
  article: string,
  { id, name }: Person,
  links: readonly (readonly [type: string, from: string, to: string])[],
): void {
  const items = links.map(([type, from, to]) => ({
    id: `urn:uuid:${uuidOf(`${type} ${from} ${to}`)}`,
    type: 'Annotation',
    motivation: 'linking',
    created: '2026-01-05T09:00:00Z',
    modified: '2026-01-05T09:00:00Z',
    body: [
      { type: 'SpecificResource', purpose: 'classifying', source: `urn:beleg:link:${type}` },
      { type: 'SpecificResource', purpose: 'linking', source: to },
    ],
    target: from,
  }));
  const json = JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { beleg: 'urn:beleg:ns:' }],
    id: `urn:uuid:${uuidOf(`${id} ${article} links`)}`,
    type: 'AnnotationCollection',
    'beleg:format': 1,
    creator: { id: `urn:uuid:${uuidOf(id)}`, type: 'Person', name, nickname: id },
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  });
  project.write(`beleg/annotations/${article}/${id}.links.json`, json);
}
