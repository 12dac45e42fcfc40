/**
 * Proposals about the tagset in annotators' files: `"proposals"`, a list of what its annotator would
 * have otherwise, and `"proposalAnswers"` in the lead's, by the proposal's id a list of words:
 * `{"accepted": time}`, `{"declined": time}`, `{"reopened": time}`. The last one counts.
 */
import type { Timestamp } from '../domain/annotation.ts';
import { GRADING_NAMES } from '../domain/tags/grading.ts';
import type { ProposalAnswer, TagProposal } from '../domain/tags/proposal.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, asStrings, isObject, own, stringOr, without } from './json-text.ts';
import { readLinkTypes, writeLinkTypes } from './link-types-json.ts';
import { readTags, writeTags } from './tagset-file.ts';

const PROPOSALS = 'proposals';
const ANSWERS = 'proposalAnswers';

/** Those that were not withdrawn; `original` as `readAnnotatorFile` has it. */
export function readProposals(original: JsonObject): readonly TagProposal[] {
  return asList(own(original, PROPOSALS)).flatMap(readProposal);
}

/** The same file with one more, or with one less. */
export function withProposalMade(original: JsonObject, proposal: TagProposal): JsonObject {
  const { id, at, before, after, linkTypes, grading, comment } = proposal;
  const written: JsonObject = {
    id,
    at,
    before: writeTags(before),
    after: writeTags(after),
    ...(linkTypes && {
      linkTypes: { before: writeLinkTypes(linkTypes.before), after: writeLinkTypes(linkTypes.after) },
    }),
    ...(grading && { grading: { before: [...grading.before], after: [...grading.after] } }),
    ...(comment !== undefined && { comment }),
  };
  return { ...original, [PROPOSALS]: [...others(original, id), written] };
}

export function withProposalWithdrawn(original: JsonObject, id: string): JsonObject {
  const rest = others(original, id);
  return rest.length > 0 ? { ...original, [PROPOSALS]: rest } : without(original, [PROPOSALS]);
}

/** The lead's last word on each proposal that got one. */
export function readAnswers(original: JsonObject): ReadonlyMap<string, ProposalAnswer> {
  const all = own(original, ANSWERS);
  return new Map(
    Object.entries(isObject(all) ? all : {}).flatMap(([id, words]) => {
      const last = asList(words).findLast(isObject);
      const said = WORDS.find((word) => last !== undefined && typeof own(last, word) === 'string');
      return said === undefined ? [] : [[id, said] as const];
    }),
  );
}

/** The same file with one more word; null: it is open again. What stands there stays. */
export function withAnswer(
  original: JsonObject,
  id: string,
  answer: ProposalAnswer | null,
  at: Timestamp,
): JsonObject {
  const before = own(original, ANSWERS);
  const all = new Map(Object.entries(isObject(before) ? before : {}));
  all.set(id, [...asList(all.get(id)), { [answer ?? 'reopened']: at }]);
  return { ...original, [ANSWERS]: Object.fromEntries(all) };
}

const WORDS = ['accepted', 'declined'] as const;

function readProposal(value: JsonValue): readonly TagProposal[] {
  if (!isObject(value)) return [];
  const id = stringOr(own(value, 'id'), '');
  const before = readTags(own(value, 'before'));
  const after = readTags(own(value, 'after'));
  const about = { ...linkTypesIn(own(value, 'linkTypes')), ...gradingIn(own(value, 'grading')) };
  if (id === '' || before.length + after.length + Object.keys(about).length === 0) return [];
  const comment = own(value, 'comment');
  const at = stringOr(own(value, 'at'), '');
  return [{ id, at, before, after, ...about, ...(typeof comment === 'string' && { comment }) }];
}

function linkTypesIn(value: JsonValue | undefined): Pick<TagProposal, 'linkTypes'> {
  if (!isObject(value)) return {};
  const [before, after] = [readLinkTypes(own(value, 'before')), readLinkTypes(own(value, 'after'))];
  return before === undefined || after === undefined ? {} : { linkTypes: { before, after } };
}

function gradingIn(value: JsonValue | undefined): Pick<TagProposal, 'grading'> {
  if (!isObject(value)) return {};
  const named = (key: string): (typeof GRADING_NAMES)[number][] => {
    const names = asStrings(own(value, key));
    return GRADING_NAMES.filter((name) => names.includes(name));
  };
  return { grading: { before: named('before'), after: named('after') } };
}

function others(original: JsonObject, id: string): readonly JsonValue[] {
  return asList(own(original, PROPOSALS)).filter((each) => !isObject(each) || own(each, 'id') !== id);
}
