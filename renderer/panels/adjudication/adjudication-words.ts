/** Candidates, votes and how they stand, in words. */
import type { Standing } from '../../../shared/domain/adjudication/standing.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { VotedVersion } from '../../../shared/domain/review/group-votes.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import { marksOf } from '../../store/adjudication.ts';
import { shorten } from '../annotation-list/card-words.ts';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';
import { listFormat } from '../formats.ts';

/** *3 of 4*. */
export function votesWords(text: Text, { votes }: VotedVersion, of: number): string {
  return text('adjudication.votes', { votes: votes.size, count: of });
}

/** Who voted for it, as their names are shown. */
export function votersOf({ votes }: VotedVersion, annotators: readonly Annotator[]): readonly string[] {
  return annotators.filter(({ id }) => votes.has(id)).map(({ name }) => readableName(name));
}

/** *Ada, Ben and Cem*. */
export function namesWords(text: Text, names: readonly string[]): string {
  return listFormat(text.language).format(names);
}

/** The words of a version as those who voted for it have them. */
export function quoteOf(version: VotedVersion): string {
  return marksOf(version)[0]?.annotation.content.anchor.exact ?? '';
}

export function versionWords(
  text: Text,
  tagset: Tagset,
  version: VotedVersion,
  annotators: readonly Annotator[],
): string {
  return text('adjudication.version', {
    tag: tagName(text, tagset, version.tag, marksOf(version)[0]?.annotation.content.label),
    quote: shorten(quoteOf(version)),
    votes: votesWords(text, version, annotators.length),
    names: namesWords(text, votersOf(version, annotators)),
  });
}

/** A row of the list for those who hear it. */
export function candidateWords(text: Text, tagset: Tagset, { candidate, state }: Standing): string {
  const [first] = candidate.versions;
  if (first === undefined) return '';
  return text('adjudication.row', {
    tag: tagName(text, tagset, first.tag, marksOf(first)[0]?.annotation.content.label),
    quote: shorten(quoteOf(first)),
    votes: votesWords(text, first, candidate.of),
    versions: candidate.versions.length,
    state,
  });
}
