/**
 * Colours of tags: what is drawn of one colour in light and dark, and whether that can be seen and
 * told apart.
 *
 * Contrast by WCAG 2.2 (1.4.3, 1.4.11), difference by CIEDE2000 (Sharma, Wu, Dalal 2005), colour
 * blindness by Machado, Oliveira, Fernandes 2009 at full severity, in linear sRGB.
 */

/** `#rrggbb` */
export type Colour = string;

export interface Shades {
  readonly line: Colour;
  readonly tint: Colour;
}

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

type Rgb = readonly [number, number, number];

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
  const line = steps.find((each) => contrast(each, PAGE.dark) >= 5.5 && contrast(each, tint) >= LEAST.line);
  return { line: line ?? '#ffffff', tint };
}

/** Whether lines stand out from page and tint, and words from the tint. */
export function isVisible(colour: Colour, theme: Theme): boolean {
  const { line, tint } = shadesOf(colour, theme);
  return (
    contrast(line, PAGE[theme]) >= LEAST.line &&
    contrast(line, tint) >= LEAST.line &&
    contrast(INK[theme], tint) >= LEAST.words
  );
}

/** 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** Least differences of lines that are told apart at a glance; of the built-in ones tritan is 8.2, all others 15 and more. */
const LEAST_DIFFERENCE: Readonly<Record<Vision, number>> = { normal: 12, protan: 10, deutan: 10, tritan: 7 };

/** By whom the lines of two colours are taken for one, in either theme. */
export function alikeFor(a: Colour, b: Colour): readonly Vision[] {
  return VISIONS.filter((vision) =>
    THEMES.some((theme) => {
      const [x, y] = [a, b].map((colour) => seen(linear(shadesOf(colour, theme).line), vision));
      return x !== undefined && y !== undefined && difference(x, y) < LEAST_DIFFERENCE[vision];
    }),
  );
}

/** CIEDE2000 of two colours. */
export function colourDifference(a: Colour, b: Colour): number {
  return difference(linear(a), linear(b));
}

const MACHADO: Readonly<Record<Exclude<Vision, 'normal'>, readonly [Rgb, Rgb, Rgb]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(rgb: Rgb, vision: Vision): Rgb {
  if (vision === 'normal') return rgb;
  const [red, green, blue] = MACHADO[vision];
  return [clamped(dot(red, rgb)), clamped(dot(green, rgb)), clamped(dot(blue, rgb))];
}

function mixed(colour: Colour, other: Colour, share: number): Colour {
  const [a, b] = [bytes(colour), bytes(other)];
  const parts = a.map((value, i) => Math.round(value * (1 - share) + (b[i] ?? 0) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function bytes(colour: Colour): Rgb {
  const at = (i: number): number => Number.parseInt(colour.slice(i, i + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}

function linear(colour: Colour): Rgb {
  const [r, g, b] = bytes(colour);
  return [straight(r), straight(g), straight(b)];
}

function straight(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(rgb: Rgb): number {
  return dot([0.2126, 0.7152, 0.0722], rgb);
}

/** CIELAB under D65. */
function lab(rgb: Rgb): Rgb {
  const cube = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = cube(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = cube(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = cube(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Rgb, b: Rgb): number {
  const [l1, a1, b1] = lab(a);
  const [l2, a2, b2] = lab(b);
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 1.5 - 0.5 * Math.sqrt(mean7 / (mean7 + 25 ** 7));
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const [h1, h2] = [hue(a1 * g, b1), hue(a2 * g, b2)];
  const isGrey = c1 * c2 === 0;
  const gap = isGrey ? 0 : around(h2 - h1);
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(gap / 2));
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = isGrey ? h1 + h2 : h1 + gap / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const turn = 30 * Math.exp(-((((((h % 360) + 360) % 360) - 275) / 25) ** 2));
  const rt = -Math.sin(radians(2 * turn)) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, deltaH / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rt * dc * dh);
}

function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : ((((Math.atan2(b, a) * 180) / Math.PI) % 360) + 360) % 360;
}

/** A turn by at most half a circle. */
function around(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value));
}
