/** Which zones a figure was made with, in words: whose they are, and what is not certain. */
import type { Text } from '../../shared/text/text.ts';
import type { Figures } from '../store/figures.ts';
import type { State } from '../store/state.ts';
import { readableName } from './readable-name.ts';
import { listFormat } from './formats.ts';

/** null where no zone has anything to do with the figure. */
export function figureWords(
  text: Text,
  figures: Figures,
  project: Pick<NonNullable<State['project']>, 'annotator' | 'knownAnnotators'> | null,
): string | null {
  const { zones, leftOut, apart, whose, isAgreed } = figures;
  if (zones === 0 && apart === 0) return null;
  if (isAgreed) return text('figures.agreed-zones', { zones, leftOut, apart });
  const people = project === null ? [] : [project.annotator, ...project.knownAnnotators];
  const names = [...whose.keys()].map((id) =>
    readableName(people.find((annotator) => annotator?.id === id)?.name ?? id),
  );
  const list = listFormat(text.language).format(names);
  return text('figures.zones', { zones, whose: list, leftOut, apart });
}
