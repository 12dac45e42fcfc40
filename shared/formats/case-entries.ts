/**
 * The case layer in an annotator's file: `entities`, `sameAs`, `memos`, and `deletedEntries` for
 * what was taken away. Each entry is one object with the bookkeeping that annotations have too.
 *
 * Reading is generous: what is no entry, or one that no window could show or send, costs a mention
 * and stays in the file; what others put into an entry stays with it.
 */
import { REMEMBERED_REVISIONS, type Entry, type Tombstone } from '../domain/annotation.ts';
import type { Annotator } from '../domain/annotator.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import {
  ACTOR_KINDS,
  ENTITY_LIMITS,
  isExternalId,
  type ActorKind,
  type EntityContent,
} from '../domain/case/entity.ts';
import { compareText, emptyCase, type CaseLayer } from '../domain/layer.ts';
import { mapById } from '../domain/persistent-map.ts';
import { derivedId } from '../domain/revision.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, asStrings, isObject, own, stringOr, without } from './json-text.ts';
import { isIri } from './iri.ts';

const LISTS = ['entities', 'sameAs', 'memos'] as const;
const DELETED = 'deletedEntries';
const KEYS: readonly string[] = [...LISTS, DELETED];
type ListName = (typeof LISTS)[number];

const LONG_AGO = '1970-01-01T00:00:00Z';

const LIST_OF: Readonly<Record<CaseContent['kind'], ListName>> = {
  entity: 'entities',
  'same-as': 'sameAs',
  different: 'sameAs',
  memo: 'memos',
};

const BOOKKEEPING = ['id', 'created', 'modified', 'revision', 'previous', 'conflict', 'derivedFrom'];
/** The keys that are ours in an entry of each list; whatever else stands there is others'. */
const OURS: Readonly<Record<ListName, readonly string[]>> = {
  entities: [...BOOKKEEPING, 'of', 'name', 'kind', 'aliases', 'note', 'external'],
  sameAs: [...BOOKKEEPING, 'one', 'other', 'same', 'reason'],
  memos: [...BOOKKEEPING, 'article', 'text'],
};

export interface ReadCase {
  readonly layer: CaseLayer;
  /** Where in the file something stands that is no entry, or one whose id another has: `entities[3]`. */
  readonly odd: readonly string[];
}

/** What the annotator's file says of the case; undefined if it says nothing at all. */
export function readCase(original: JsonObject, annotator: Annotator): ReadCase | undefined {
  if (!KEYS.some((key) => Object.hasOwn(original, key))) return undefined;
  const entries = new Map<string, Entry<CaseContent>>();
  const odd: string[] = [];
  for (const list of LISTS) {
    for (const [index, item] of asList(own(original, list)).entries()) {
      const entry = readEntry(list, item);
      if (entry === null || entries.has(entry.id)) odd.push(`${list}[${index}]`);
      else entries.set(entry.id, entry);
    }
  }
  const deleted: Tombstone[] = [];
  for (const [index, item] of asList(own(original, DELETED)).entries()) {
    const tombstone = readTombstone(item);
    if (tombstone === null) odd.push(`${DELETED}[${index}]`);
    // What is there is not deleted, whatever else the file says.
    else if (!entries.has(tombstone.id)) deleted.push(tombstone);
  }
  const times = [...entries.values(), ...deleted].map(({ modified = LONG_AGO }) => modified);
  const layer = emptyCase(
    derivedId('case', annotator.uuid),
    annotator,
    times.reduce((newest, at) => (at > newest ? at : newest), LONG_AGO),
  );
  return { layer: { ...layer, annotations: mapById([...entries.values()]), deleted: mapById(deleted) }, odd };
}

/** The file's object with this said of the case; what else stands in it, and in its entries, stays. */
export function withCase(original: JsonObject, layer: CaseLayer): JsonObject {
  const said = new Map<ListName, Entry<CaseContent>[]>(LISTS.map((list) => [list, []]));
  for (const entry of layer.annotations.values()) said.get(LIST_OF[entry.content.kind])?.push(entry);
  const written = Object.fromEntries(
    LISTS.map((list) => {
      const known = rawById(list, own(original, list));
      const items = byId(said.get(list) ?? []).map((entry): JsonValue => {
        const before = known.get(entry.id);
        return Object.assign({}, writeEntry(entry), before && without(before, OURS[list]));
      });
      const understood = new Set<JsonValue>(known.values());
      const others = asList(own(original, list)).filter((item) => !understood.has(item));
      return [list, [...items, ...others]];
    }),
  );
  const deleted = byId([...layer.deleted.values()]).map(writeTombstone);
  return { ...without(original, KEYS), ...written, [DELETED]: deleted };
}

/** The part of the file that says it, as it stands there: equal text, equal case. null: nothing is said. */
export function caseText(original: JsonObject): string | null {
  if (!KEYS.some((key) => Object.hasOwn(original, key))) return null;
  return JSON.stringify(KEYS.map((key) => own(original, key) ?? null));
}

function readEntry(list: ListName, item: JsonValue): Entry<CaseContent> | null {
  if (!isObject(item)) return null;
  const id = own(item, 'id');
  const content = READERS[list](item);
  if (!isIri(id) || content === null || !fits(content)) return null;
  const created = stringOr(own(item, 'created'), LONG_AGO);
  const conflict = own(item, 'conflict');
  const derivedFrom = asStrings(own(item, 'derivedFrom'));
  return {
    id,
    content: { ...content, ...(derivedFrom.length > 0 && { derivedFrom }) },
    created,
    modified: stringOr(own(item, 'modified'), created),
    revision: stringOr(own(item, 'revision'), ''),
    previous: asStrings(own(item, 'previous')).slice(0, REMEMBERED_REVISIONS),
    ...((conflict === 'edited-twice' || conflict === 'deleted-elsewhere') && { conflict }),
  };
}

/** Within the limits that the contract has, too. */
function fits(content: CaseContent): boolean {
  const { name: longest, note: longestNote, aliases: most } = ENTITY_LIMITS;
  switch (content.kind) {
    case 'entity': {
      const { name, aliases = [], note = '' } = content;
      const names = [name, ...aliases];
      return (
        names.every((each) => each.length <= longest) && aliases.length <= most && note.length <= longestNote
      );
    }
    case 'same-as':
    case 'different':
      return isIri(content.one) && isIri(content.other) && (content.reason ?? '').length <= longest;
    case 'memo':
      return content.text.length <= longestNote;
  }
}

const READERS: Readonly<Record<ListName, (item: JsonObject) => CaseContent | null>> = {
  entities: readEntity,
  sameAs: readPair,
  memos: readMemo,
};

function readEntity(item: JsonObject): EntityContent | null {
  const of = own(item, 'of');
  const name = own(item, 'name');
  if ((of !== 'actor' && of !== 'proposition') || typeof name !== 'string' || name.trim() === '') return null;
  const actorKind = own(item, 'kind');
  const aliases = asStrings(own(item, 'aliases'));
  const note = own(item, 'note');
  const external = own(item, 'external');
  return {
    kind: 'entity',
    of,
    name,
    ...(isActorKind(actorKind) && { actorKind }),
    ...(aliases.length > 0 && { aliases }),
    ...(typeof note === 'string' && { note }),
    ...(typeof external === 'string' && isExternalId(external) && { external }),
  };
}

function readPair(item: JsonObject): CaseContent | null {
  const one = own(item, 'one');
  const other = own(item, 'other');
  const same = own(item, 'same') ?? true;
  const reason = own(item, 'reason');
  if (typeof one !== 'string' || typeof other !== 'string' || typeof same !== 'boolean') return null;
  return { kind: same ? 'same-as' : 'different', one, other, ...(typeof reason === 'string' && { reason }) };
}

function readMemo(item: JsonObject): CaseContent | null {
  const text = own(item, 'text');
  const article = own(item, 'article');
  if (typeof text !== 'string') return null;
  return { kind: 'memo', text, ...(typeof article === 'string' && { article }) };
}

function writeEntry({ id, content, created, modified, ...state }: Entry<CaseContent>): JsonObject {
  const { revision, previous, conflict } = state;
  return {
    id,
    ...writeContent(content),
    created,
    modified,
    ...(revision !== '' && { revision }),
    ...(previous.length > 0 && { previous }),
    ...(conflict && { conflict }),
    ...((content.derivedFrom ?? []).length > 0 && { derivedFrom: content.derivedFrom ?? [] }),
  };
}

function writeContent(content: CaseContent): JsonObject {
  switch (content.kind) {
    case 'entity': {
      const { of, name, actorKind, aliases = [], note, external } = content;
      return {
        of,
        name,
        ...(actorKind && { kind: actorKind }),
        ...(aliases.length > 0 && { aliases }),
        ...(note !== undefined && { note }),
        ...(external !== undefined && { external }),
      };
    }
    case 'same-as':
    case 'different': {
      const { kind, one, other, reason } = content;
      return { one, other, same: kind === 'same-as', ...(reason !== undefined && { reason }) };
    }
    case 'memo': {
      const { article, text } = content;
      return { ...(article !== undefined && { article }), text };
    }
  }
}

function readTombstone(item: JsonValue): Tombstone | null {
  if (!isObject(item)) return null;
  const id = own(item, 'id');
  const created = own(item, 'created');
  const modified = own(item, 'modified');
  if (typeof id !== 'string' || id === '') return null;
  return {
    id,
    revision: stringOr(own(item, 'revision'), ''),
    previous: asStrings(own(item, 'previous')).slice(0, REMEMBERED_REVISIONS),
    ...(typeof created === 'string' && { created }),
    ...(typeof modified === 'string' && { modified }),
  };
}

function writeTombstone({ id, revision, previous, created, modified }: Tombstone): JsonObject {
  return {
    id,
    ...(revision !== '' && { revision }),
    ...(previous.length > 0 && { previous }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  };
}

function rawById(list: ListName, items: JsonValue | undefined): ReadonlyMap<string, JsonObject> {
  const known = new Map<string, JsonObject>();
  for (const item of asList(items)) {
    const entry = readEntry(list, item);
    if (entry !== null && isObject(item) && !known.has(entry.id)) known.set(entry.id, item);
  }
  return known;
}

function byId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => compareText(a.id, b.id));
}

function isActorKind(value: JsonValue | undefined): value is ActorKind {
  return ACTOR_KINDS.some((kind) => kind === value);
}
