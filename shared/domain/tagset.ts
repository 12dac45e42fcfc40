/**
 * Tagsets: what words can be tagged as.
 *
 * The built-in tags have fixed ids, so that every tool can know them; a project's
 * own have `urn:uuid:` ids, so that renaming one touches no layer.
 */
import type { Timestamp } from './annotation.ts';
import type { Attribute } from './tags/attribute.ts';
import type { GradingName } from './tags/grading.ts';
import type { LinkType } from './link-types.ts';

export type TagId = string;

/** How a tag is drawn: category by line style and lane first, tint second. */
export type TagCue = 'solid' | 'double' | 'dashed' | 'excluded';

export interface Tag {
  readonly id: TagId;
  /** Absent for built-in tags: their names come from `shared/text` in the reader's language. */
  readonly label?: string;
  /** One letter shown on the tag's button and on cards. */
  readonly letter: string;
  readonly cue: TagCue;
  /** The key that tags with it, as the keymap writes it: `4`, `B`. Built-in tags have theirs as commands. */
  readonly key?: string;
  /** `#rrggbb`: its line on a light page; the other colours follow from it. Absent: that of the cue. */
  readonly colour?: string;
  readonly definition?: string;
  /** Wordings that show what is meant, and what is not. */
  readonly examples?: readonly string[];
  /** When definition or examples became others: what was tagged before is to be looked at again. */
  readonly changed?: Timestamp;
  /** The tag that this is a sub-tag of. */
  readonly parent?: TagId;
  /** What can be said of an annotation with it, and with its sub-tags. */
  readonly attributes?: readonly Attribute[];
}

export interface Tagset {
  readonly tags: readonly Tag[];
  /** Absent: the built-in ones (`linkTypesOf`). */
  readonly linkTypes?: readonly LinkType[];
  /** Built-in attributes of claims and evidence that the project uses. */
  readonly grading?: readonly GradingName[];
}

export const ACTOR: TagId = 'urn:beleg:tag:actor';
export const CLAIM: TagId = 'urn:beleg:tag:claim';
export const EVIDENCE: TagId = 'urn:beleg:tag:evidence';
/** Text that is not the article's; its reasons are its sub-tags. */
export const EXCLUDED: TagId = 'urn:beleg:tag:excluded';

/** Words that another program marked or commented without saying as what. */
export const UNTAGGED: TagId = 'urn:beleg:tag:untagged';

export const EXCLUDED_REASONS = ['advert', 'navigation', 'comment', 'boilerplate', 'other'] as const;
export type ExcludedReason = (typeof EXCLUDED_REASONS)[number];

export function excludedTag(reason: ExcludedReason): TagId {
  return `${EXCLUDED}:${reason}`;
}

export const DEFAULT_TAGSET: Tagset = {
  tags: [
    { id: ACTOR, letter: 'A', cue: 'solid' },
    { id: CLAIM, letter: 'C', cue: 'double' },
    { id: EVIDENCE, letter: 'E', cue: 'dashed' },
    { id: EXCLUDED, letter: 'X', cue: 'excluded' },
    ...EXCLUDED_REASONS.map((reason): Tag => ({
      id: excludedTag(reason),
      letter: 'X',
      cue: 'excluded',
      parent: EXCLUDED,
    })),
  ],
};

/** The reasons for excluding that a tagset knows: the sub-tags of *Excluded*, in its order. */
export function reasonTags(tagset: Tagset): readonly TagId[] {
  return tagset.tags.filter((tag) => tag.parent === EXCLUDED).map(({ id }) => id);
}

/** The top-level tag that `id` is or belongs to; `id` itself if the tagset does not know it, or goes round in a circle. */
export function rootTag(tagset: Tagset, id: TagId): TagId {
  return rootsOf(tagset.tags).get(id) ?? id;
}

/** null: it leads into a circle. */
type Roots = ReadonlyMap<TagId, TagId | null>;

/** Found once for each list of tags: somebody's project may have thousands, one under the other. */
const KNOWN_ROOTS = new WeakMap<Tagset['tags'], Roots>();

function rootsOf(tags: Tagset['tags']): Roots {
  const known = KNOWN_ROOTS.get(tags);
  if (known !== undefined) return known;
  const parents = new Map<TagId, TagId | undefined>();
  // Of two tags with one id the first counts.
  for (const { id, parent } of tags) if (!parents.has(id)) parents.set(id, parent);
  const roots = new Map<TagId, TagId | null>();
  for (const id of parents.keys()) {
    const way = new Set<TagId>();
    let current = id;
    let root = roots.get(current);
    while (root === undefined) {
      const parent = parents.get(current);
      if (way.has(current)) root = null;
      else if (parent === undefined) root = current;
      way.add(current);
      if (parent !== undefined && root === undefined) {
        current = parent;
        root = roots.get(current);
      }
    }
    for (const each of way) roots.set(each, root);
  }
  KNOWN_ROOTS.set(tags, roots);
  return roots;
}
