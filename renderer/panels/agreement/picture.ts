/** A chart of the page as a file of its own: SVG that needs no style sheet, and PNG made of it. */
import { xmlWords } from './xml-words.ts';

/** What of the looks has to be written into the elements, because the file has no style sheet. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'opacity',
] as const;

/** PNG has twice the pixels, for slides and print. */
const SCALE = 2;
/** What browsers draw: pixels of a side, and in all. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 2 ** 27;

/** A copy that carries its looks in its own attributes. */
export function standAlone(chart: SVGSVGElement): SVGSVGElement {
  const copy = document.importNode(chart, true);
  const { width, height } = chart.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  const originals = [chart, ...chart.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const looks = getComputedStyle(original);
    for (const name of LOOKS) element.setAttribute(name, looks.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', groundOf(chart)],
  ] as const)
    ground.setAttribute(name, value);
  copy.prepend(ground);
  return copy;
}

export function svgOf(chart: SVGSVGElement): string {
  return xmlWords(new XMLSerializer().serializeToString(standAlone(chart)));
}

/** Rejects if the browser cannot draw it. */
export async function pngOf(chart: SVGSVGElement): Promise<Uint8Array> {
  const { width, height } = chart.getBoundingClientRect();
  return pngOfText(svgOf(chart), width, height);
}

/** The same of a picture that is text already. */
export async function pngOfText(svg: string, width: number, height: number): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    const scale = scaleOf(width, height);
    canvas.width = Math.max(1, Math.floor(width * scale));
    canvas.height = Math.max(1, Math.floor(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('the chart could not be drawn');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Pixels of the file for one of a picture of this size. */
export function scaleOf(width: number, height: number): number {
  return Math.min(
    SCALE,
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / Math.max(1, width * height)),
  );
}

/** The colour that it stands on. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return 'Canvas';
}
