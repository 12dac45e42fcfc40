/**
 * Entities: what annotations name, known across articles. An actor under its many names, a
 * proposition in its many wordings.
 *
 * An annotation names its entity by id; whoever made the entity, everybody may use it. The
 * words of those annotations are names of it too: they are collected, never stored here.
 */
import type { AnnotationId } from '../annotation.ts';

/** `urn:uuid:…` */
export type EntityId = string;

export type EntityKind = 'actor' | 'proposition';

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'media', 'group', 'other'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface EntityContent {
  readonly kind: 'entity';
  readonly of: EntityKind;
  /** What it is called; of a proposition its wording. Never empty. */
  readonly name: string;
  /** Of an actor, where somebody said so. */
  readonly actorKind?: ActorKind;
  /** Other names typed in by hand. */
  readonly aliases?: readonly string[];
  readonly note?: string;
  /** The item of Wikidata that is the same: `Q` and digits. Nothing is fetched. */
  readonly external?: string;
  /** Ids of the entities this one is the other version of. */
  readonly derivedFrom?: readonly AnnotationId[];
}

/** Lengths in UTF-16 code units. */
export const ENTITY_LIMITS = { name: 2000, aliases: 1000, note: 2 * 1024 * 1024 } as const;

/** True for a Wikidata item's name: `Q` and a number without leading zeros. */
export function isExternalId(text: string): boolean {
  return /^Q[1-9]\d{0,15}$/.test(text);
}

/** The item's name in what somebody typed or pasted, as *q423* or the address of its page; as it is where there is none. */
export function externalIdIn(text: string): string {
  const [, digits] =
    /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?q([1-9]\d{0,15})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? text.trim() : `Q${digits}`;
}

/** True if both say the same; absent and empty aliases count as the same, sources are compared by `sameCase`. */
export function sameEntity(a: EntityContent, b: EntityContent): boolean {
  const { aliases: these = [] } = a;
  const { aliases: those = [] } = b;
  return (
    a.of === b.of &&
    a.name === b.name &&
    a.actorKind === b.actorKind &&
    a.note === b.note &&
    a.external === b.external &&
    these.length === those.length &&
    these.every((alias, i) => alias === those[i])
  );
}
