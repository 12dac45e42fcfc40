/** Layers as files, and files as other programs might have left them. */
import { z } from 'zod';
import type { Layer, StatementLayer } from '../domain/layer.ts';
import { sortedAnnotations } from '../domain/layer.ts';
import { after, ARTICLE, claim, id, layerOf, statementsOf, TEXT } from '../domain/layer.cases.ts';
import type { StatementContent } from '../domain/statement.ts';
import type { LayerFile } from './layer-file.ts';
import { readLayerFile, readLinksFile, writeLayerFile } from './layer-file.ts';

/** The parts of a written layer file that tests look into or tamper with. */
const Selector = z.record(z.string(), z.unknown());

export const Item = z.looseObject({
  id: z.string().optional(),
  body: z.array(z.record(z.string(), z.unknown())).optional().catch(undefined),
  target: z.looseObject({ selector: z.array(Selector).optional().catch(undefined) }).catch({}),
});

export const Collection = z.looseObject({
  'beleg:format': z.number().optional(),
  'beleg:texts': z.array(z.record(z.string(), z.unknown())).optional().catch(undefined),
  'beleg:deleted': z.array(z.unknown()).optional().catch(undefined),
  first: z.looseObject({ items: z.array(Item) }).default({ items: [] }),
});
/** The same of a links file, whose targets are ids. */
export const LinksCollection = z.looseObject({
  first: z.looseObject({
    items: z.array(
      z.looseObject({
        body: z.array(z.record(z.string(), z.unknown())).optional().catch(undefined),
        target: z.unknown(),
      }),
    ),
  }),
});

export type Collection = z.infer<typeof Collection>;

export const LATER = '2026-11-22T15:00:00Z';
export const FERRY = claim('the ferry had left on time 🚢', { note: 'nur eine Quelle', entity: id(80) });
export const QUAY = claim('Nobody on the quay');

export const textOf = (sha256: string) => (sha256 === TEXT.sha256 ? TEXT.content : undefined);

export function read(json: string, texts = textOf): LayerFile {
  const file = readLayerFile(json, { article: ARTICLE, textOf: texts });
  if (!file.ok) throw new Error(`${file.code}: ${file.detail ?? ''}`);
  return file.value;
}

export function code(json: string): string {
  const file = readLayerFile(json, { article: ARTICLE, textOf });
  return file.ok ? 'read' : file.code;
}

/** The layer with its maps in one order, for comparison. */
export function plain(layer: Layer) {
  return { ...layer, annotations: sortedAnnotations(layer), deleted: [...layer.deleted.values()] };
}

/** A written layer, changed by hand as another program would. */
export function tampered(layer: Layer, change: (collection: Collection) => void): string {
  const collection = Collection.parse(JSON.parse(writeLayerFile(layer, null, textOf)));
  change(collection);
  return JSON.stringify(collection, null, 2);
}

/** The same with only the first item changed. */
export function withItem(
  change: (item: Collection['first']['items'][number]) => void,
  layer = layerOf(FERRY),
): string {
  return tampered(layer, ({ first }) => first.items.slice(0, 1).forEach(change));
}

export function readLinks(json: string, texts = textOf): LayerFile<StatementLayer> {
  const file = readLinksFile(json, { article: ARTICLE, textOf: texts });
  if (!file.ok) throw new Error(`${file.code}: ${file.detail ?? ''}`);
  return file.value;
}

/** One statement of each kind, and a deleted one. */
export function fullStatements(): StatementLayer {
  const { anchor, tag, label } = claim('the ferry had left on time 🚢');
  const gone: StatementContent = { kind: 'reply', to: id(401), comment: 'never mind' };
  const all = statementsOf(
    {
      kind: 'link',
      type: 'urn:beleg:link:supports',
      from: id(301),
      to: id(302),
      toArticle: 'more/ä b.txt',
      note: 'zwei\nZeilen',
    },
    {
      kind: 'decision',
      verdict: 'amended',
      on: id(303),
      judged: 'f'.repeat(32),
      reason: 'boundary',
      comment: 'ends later',
      amendment: { anchor, tag, label },
      derivedFrom: [id(90)],
    },
    { kind: 'reply', to: id(402), comment: 'why?' },
    gone,
  );
  return after(all, [{ article: ARTICLE, links: true, annotation: id(4), before: gone, after: null }]);
}
