/**
 * Colours of tags: what is drawn of one colour in light and dark, and whether that can be seen and
 * told apart.
 *
 * Contrast by WCAG 2.2 (1.4.3, 1.4.11), difference by CIEDE2000 (Sharma, Wu, Dalal 2005), colour
 * blindness by Machado, Oliveira, Fernandes 2009 at full severity; culori measures all three.
 */
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  type Rgb,
  wcagContrast,
} from 'culori';

/** `#rrggbb` */
export type Colour = string;

export interface Shades {
  readonly line: Colour;
  readonly tint: Colour;
}

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Of the window's tokens. */
const PAGE: Readonly<Record<Theme, Colour>> = { light: '#ffffff', dark: '#1e1e1e' };
const INK: Readonly<Record<Theme, Colour>> = { light: '#1b1b1b', dark: '#ececea' };
/** How much of the page is in a tint. */
const PAGE_IN_TINT: Readonly<Record<Theme, number>> = { light: 0.76, dark: 0.62 };

/** WCAG 1.4.11 for lines, 1.4.3 for words. */
const LEAST = { line: 3, words: 4.5 };

/** A line is the colour itself in light; in dark it is made lighter until it stands out. */
export function shadesOf(colour: Colour, theme: Theme): Shades {
  const tint = mixed(colour, PAGE[theme], PAGE_IN_TINT[theme]);
  if (theme === 'light') return { line: colour, tint };
  const steps = Array.from({ length: 20 }, (_, step) => mixed(colour, '#ffffff', step / 20));
  const line = steps.find(
    (each) => wcagContrast(each, PAGE.dark) >= 5.5 && wcagContrast(each, tint) >= LEAST.line,
  );
  return { line: line ?? '#ffffff', tint };
}

/** Whether lines stand out from page and tint, and words from the tint. */
export function isVisible(colour: Colour, theme: Theme): boolean {
  const { line, tint } = shadesOf(colour, theme);
  return (
    wcagContrast(line, PAGE[theme]) >= LEAST.line &&
    wcagContrast(line, tint) >= LEAST.line &&
    wcagContrast(INK[theme], tint) >= LEAST.words
  );
}

export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** Least differences of lines that are told apart at a glance; of the built-in ones tritan is 8.2, all others 15 and more. */
const LEAST_DIFFERENCE: Readonly<Record<Vision, number>> = { normal: 12, protan: 10, deutan: 10, tritan: 7 };

/** By whom the lines of two colours are taken for one, in either theme. */
export function alikeFor(a: Colour, b: Colour): readonly Vision[] {
  return VISIONS.filter((vision) =>
    THEMES.some((theme) => {
      const seen = (colour: Colour): Colour => SEEN[vision](shadesOf(colour, theme).line);
      return difference(seen(a), seen(b)) < LEAST_DIFFERENCE[vision];
    }),
  );
}

const difference = differenceCiede2000();
const rgb = converter('rgb');

/** At full severity. */
const SEEN: Readonly<Record<Vision, (colour: Colour) => Colour>> = {
  normal: (colour) => colour,
  protan: hexAfter(filterDeficiencyProt(1)),
  deutan: hexAfter(filterDeficiencyDeuter(1)),
  tritan: hexAfter(filterDeficiencyTrit(1)),
};

function hexAfter(filter: (colour: Rgb) => Rgb): (colour: Colour) => Colour {
  return (colour) => {
    const parsed = rgb(colour);
    return parsed === undefined ? colour : formatHex(filter(parsed));
  };
}

function mixed(colour: Colour, other: Colour, share: number): Colour {
  return formatHex(interpolate([colour, other], 'rgb')(share));
}
