/** What agreement was computed on, in one sentence: what was frozen, what is not done, what does not count. */
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { Text } from '../../../shared/text/text.ts';

export function basisWords(text: Text, { articles }: AgreementFigures): string {
  const layers = articles.flatMap(({ basis }) => basis);
  const frozen = layers.filter(({ kind }) => kind === 'frozen').length;
  const taken = layers.reduce((sum, { takenOver }) => sum + takenOver, 0);
  return frozen === 0
    ? text('agreement.basis-open', { taken })
    : text('agreement.basis', { frozen, open: layers.length - frozen, taken });
}
