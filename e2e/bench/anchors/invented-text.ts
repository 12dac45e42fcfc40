/** Articles of invented people and places, as long as wanted, the same for the same dice. */
import type { Dice } from './dice.ts';

const WHO = [
  'Mayor Ilse Brandner',
  'the harbour office',
  'Minister Okonjo',
  'a survey by engineers',
  'the fishermen of Sandhafen',
  'Frau Lindqvist',
  'the ministry',
  'Robin Ashdown',
  'Robin',
  'the agency Nordpress',
  'an expert from Velden',
  'the union',
];
const SAYS = [
  'said',
  'denied',
  'told reporters',
  'wrote',
  'confirmed',
  'insisted',
  'had heard',
  'does not believe',
  'repeated on Monday',
  'claims',
  'admitted late on Tuesday',
];
const WHAT = [
  'that the old dam shows three cracks',
  'that nobody had been warned in time',
  'that 4,200 households are without water',
  'that the contract was signed in March',
  'that the photographs are not genuine',
  'that the bridge will be closed until 2031',
  'that "the figures speak for themselves"',
  'that a second report was never sent',
  "that it's too early to say",
  'that the water was clean - and still is',
  'that prices rose by 12 percent in two years',
  'that the inquiry had been stopped by the council',
];
const AND = [
  '',
  '',
  ', according to a letter',
  ' in an interview',
  ', and called for an inquiry',
  ' after the meeting',
  ' ... without naming a source',
  ', as the paper had reported',
  ' on the steps of the town hall',
  ' (see page 4)',
  ', which the office disputes',
];
const SHORT = [
  'Nobody answered.',
  'That is not true.',
  'The office did not comment.',
  'More in our newsletter.',
  'Die Behörde schweigt.',
  'Das bestreitet das Amt.',
  'Read also: the dam and the money.',
];

/** About `length` characters in paragraphs, lines unbroken. */
export function inventArticle(dice: Dice, length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0; size < length;) {
    const paragraph = Array.from({ length: 2 + dice.below(5) }, () => sentence(dice)).join(' ');
    paragraphs.push(
      dice.below(6) === 0 ? `## ${dice.pick(WHO)} ${dice.pick(SAYS)}\n\n${paragraph}` : paragraph,
    );
    size += paragraph.length + 2;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function sentence(dice: Dice): string {
  if (dice.below(8) === 0) return dice.pick(SHORT);
  const words = `${dice.pick(WHO)} ${dice.pick(SAYS)} ${dice.pick(WHAT)}${dice.pick(AND)}.`;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
