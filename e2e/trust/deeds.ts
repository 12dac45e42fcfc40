/**
 * A process that does one deed over a whole project, to be killed in the middle of it:
 * `prepare` tags a word in every article; `merge-tag` and `new-tag` change the tagset and all
 * of those; `tag-all` tags another word everywhere; `merge-entities` makes two entities and says
 * that they are one. `settle` only starts, as the next start would, and saves.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createBackend } from '../../main/backend/backend.ts';
import type { Api } from '../../shared/api/contract.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnyEdit, Change, ChangeKind } from '../../shared/domain/change.ts';
import { withMerged, withTag } from '../../shared/domain/tags/edit-tagset.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, type Tag, type Tagset } from '../../shared/domain/tagset.ts';
import type { Result } from '../../shared/result.ts';

const [deed = '', root = '', dataFolder = ''] = process.argv.slice(2);
const PLACE_LABEL = 'Place';
const NEW_LABEL = 'Site';
const AT = '2026-11-22T14:03:11Z';
const PLACE: Tag = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  label: PLACE_LABEL,
  letter: 'P',
  cue: 'solid',
};
const NEW: Tag = { ...PLACE, id: 'urn:uuid:00000000-0000-4000-8000-000000000002', label: NEW_LABEL };
const WITH_PLACE: Tagset = { tags: [...DEFAULT_TAGSET.tags, PLACE] };

const backend = createBackend({
  version: '0.0.0-trust',
  capabilities: {
    folderDialog: false,
    nativeMenu: false,
    showsFiles: false,
    printsPdf: false,
    ownBrowser: false,
  },
  systemLanguages: ['en'],
  dataFolder,
  sampleFolder: `${dataFolder}/sample`,
  startWith: root,
  annotatorId: null,
  spawnExtractor: () => {
    throw new Error('there is nothing but text here');
  },
  log: () => undefined,
});
const { api } = backend.connect('killed', () => undefined);

function valueOf<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.detail ?? ''}`);
  return reply.value;
}

function changeOf(kind: ChangeKind, edits: readonly AnyEdit[]): Change {
  return { id: `urn:uuid:${randomUUID()}`, kind, at: AT, edits };
}

async function prepare(): Promise<void> {
  const edits: AnyEdit[] = [];
  for (const { path: article } of valueOf(await api.listArticles({})).articles) {
    const { text } = valueOf(await api.openArticle({ article }));
    const start = text.content.indexOf('mayor');
    const anchor = makeAnchor(text, { start, end: start + 'mayor'.length });
    const after = { anchor, tag: PLACE.id, label: PLACE_LABEL };
    edits.push({ article, annotation: `urn:uuid:${randomUUID()}`, before: null, after });
  }
  valueOf(await api.applyChanges({ changes: [changeOf('tag', edits)] }));
}

async function changeTagset(after: Tagset, to: { readonly tag: string; readonly label: string }) {
  const edit = { before: WITH_PLACE, after };
  valueOf(await api.changeTagset({ edit, tagged: { retag: { tags: [{ from: PLACE.id, to }], links: [] } } }));
}

async function tagAll(): Promise<void> {
  const asked = { words: ['bridge'], matchCase: true, tag: CLAIM };
  const { articles } = valueOf(await api.findOccurrences(asked));
  const accepted = articles.map(({ article, text, found }) => ({
    article,
    text,
    spans: found.map(({ span }) => span),
  }));
  valueOf(await api.acceptOccurrences({ tag: CLAIM, label: 'Claim', articles: accepted }));
}

async function mergeEntities(): Promise<void> {
  const [one, other] = [`urn:uuid:${randomUUID()}`, `urn:uuid:${randomUUID()}`];
  const entity = { kind: 'entity', of: 'actor' } as const;
  const said = [
    { annotation: one, after: { ...entity, name: 'The mayor' } },
    { annotation: other, after: { ...entity, name: 'Orla Finch' } },
    { annotation: `urn:uuid:${randomUUID()}`, after: { kind: 'same-as', one, other } as const },
  ];
  const edits = said.map(
    ({ annotation, after }) => ({ article: '', case: true, annotation, before: null, after }) as const,
  );
  valueOf(await api.applyChanges({ changes: [changeOf('merge-entities', edits)] }));
}

const DEEDS: Readonly<Record<string, () => Promise<void>>> = {
  prepare,
  'merge-tag': () => changeTagset(withMerged(WITH_PLACE, PLACE.id, ACTOR), { tag: ACTOR, label: 'Actor' }),
  'new-tag': () => changeTagset(withTag(WITH_PLACE, NEW, AT), { tag: NEW.id, label: NEW_LABEL }),
  'tag-all': tagAll,
  'merge-entities': mergeEntities,
  settle: async () => {
    valueOf(await api.openArticle({ article: 'a0.txt' }));
  },
};

async function begin({ openProject, identify, listArticles }: Api): Promise<void> {
  if (valueOf(await openProject({ place: null })).annotator === null)
    valueOf(await identify({ name: 'Anna' }));
  valueOf(await listArticles({}));
}

await begin(api);
writeSync(1, 'asked\n');
await DEEDS[deed]?.();
writeSync(1, 'acknowledged\n');
await api.flush({});
await backend.close(30_000);
writeSync(1, 'done\n');
process.exit(0);
