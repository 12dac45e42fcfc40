/** The network as a file: SVG written from the places, with every name as text; PNG is made of it. */
import { xmlWords } from '../agreement/xml-words.ts';
import type { Network } from '../../../shared/domain/case/network.ts';
import type { LinkTypeId } from '../../../shared/domain/statement.ts';
import { fitting, toScreen, type Point } from './camera.ts';
import {
  baseRadius,
  makeDrawing,
  placeOf,
  radiusOf,
  type Drawing,
  type DrawnEdge,
  type Sight,
} from './drawing.ts';
import { directionAtEnd, edgePath } from './edge-path.ts';
import { dashesOf, ownTypes } from './edge-styles.ts';
import { labelWords, placeLabels } from './labels.ts';
import type { Looks } from './looks.ts';
import { KIND_LETTERS, SHAPES } from './node-shapes.ts';

/** Large enough for print; more nodes need more ground, as far as a PNG of twice the size is made in seconds. */
const LEAST_SIDE = 1200;
const MOST_SIDE = 2600;
const LEGEND_LINE = 22;

export interface PictureWords {
  readonly title: string;
  /** What is in it, in a sentence. */
  readonly about: string;
  readonly typeName: (type: LinkTypeId) => string;
}

export interface NetworkPicture {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** `places`: x and y of each node in turn. */
export function networkSvg(
  network: Network,
  places: Float32Array,
  looks: Looks,
  words: PictureWords,
): NetworkPicture {
  const drawing = makeDrawing(network, places);
  const side = Math.round(Math.min(MOST_SIDE, Math.max(LEAST_SIDE, 60 * Math.sqrt(network.nodes.length))));
  const types = [...new Set(network.edges.map(({ type }) => type))].toSorted();
  const size = { width: side, height: Math.round(side * 0.75) };
  const camera = fitting(places, size);
  const base = baseRadius(camera);
  const sight: Sight = { drawing, camera, size, base };
  const height = size.height + LEGEND_LINE * (types.length + 2);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${height}" viewBox="0 0 ${side} ${height}" font-family="${escaped(looks.face)}" font-size="12">`,
    `<title>${escaped(words.title)}</title>`,
    `<rect width="100%" height="100%" fill="${looks.ground}"/>`,
    `<g fill="none" stroke="${looks.line}">`,
    ...drawing.lines.map((edge) => edgeElement(sight, edge, words)),
    `</g><g fill="${looks.line}">`,
    ...drawing.lines.map((edge) => headElement(sight, edge)),
    '</g><g text-anchor="middle" font-weight="600">',
    ...drawing.nodes.map((_, index) => nodeElement(sight, index, looks)),
    `</g><g fill="${looks.ink}" stroke="${looks.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">`,
    ...placeLabels(sight).map(
      ({ words: label, at }) => `<text x="${near(at.x)}" y="${near(at.y + 4)}">${escaped(label)}</text>`,
    ),
    '</g>',
    ...legend(types, size.height, looks, words),
    `<text x="24" y="${height - LEGEND_LINE / 2}" fill="${looks.ink}">${escaped(words.about)}</text>`,
    '</svg>',
    '',
  ];
  return { svg: lines.join('\n'), width: side, height };
}

function edgeElement(sight: Sight, edge: DrawnEdge, words: PictureWords): string {
  const { from, to, control } = edgePath(sight, edge);
  const way = control === null ? `L${pair(to)}` : `Q${pair(control)} ${pair(to)}`;
  const dashes = edge.dashes.length === 0 ? '' : ` stroke-dasharray="${edge.dashes.join(' ')}"`;
  const name = `${nameAt(sight.drawing, edge.from)} ${words.typeName(edge.edge.type)} ${nameAt(sight.drawing, edge.to)} (${edge.edge.links.length})`;
  return `<path d="M${pair(from)}${way}" stroke-width="${near(edge.stroke)}"${dashes}><title>${escaped(name)}</title></path>`;
}

function headElement(sight: Sight, edge: DrawnEdge): string {
  const path = edgePath(sight, edge);
  const end = sight.drawing.nodes[edge.to];
  const gap = end === undefined ? 0 : radiusOf(end, sight.base) * 1.1;
  const { x, y } = directionAtEnd(path);
  const length = 5 + edge.stroke * 1.5;
  const tip = { x: path.to.x - x * gap, y: path.to.y - y * gap };
  const foot = { x: tip.x - x * length, y: tip.y - y * length };
  const half = length * 0.45;
  const left = { x: foot.x - y * half, y: foot.y + x * half };
  const right = { x: foot.x + y * half, y: foot.y - x * half };
  return `<path d="M${pair(tip)}L${pair(left)}L${pair(right)}Z"/>`;
}

function nodeElement({ drawing, camera, size, base }: Sight, index: number, looks: Looks): string {
  const node = drawing.nodes[index];
  if (node === undefined) return '';
  const at = toScreen(camera, size, placeOf(drawing, index));
  const radius = radiusOf(node, base);
  const colour = looks.kinds[node.kind];
  const paint = `fill="${node.isEntity ? colour : looks.ground}" stroke="${colour}" stroke-width="2"`;
  const corners = SHAPES[node.kind].map(
    ([dx, dy]) => `${near(at.x + dx * radius)},${near(at.y + dy * radius)}`,
  );
  const shape =
    corners.length === 0
      ? `<circle cx="${near(at.x)}" cy="${near(at.y)}" r="${near(radius)}" ${paint}/>`
      : `<polygon points="${corners.join(' ')}" ${paint}/>`;
  const letter = `<text x="${near(at.x)}" y="${near(at.y + radius * 0.4)}" font-size="${near(radius * 1.05)}" fill="${node.isEntity ? looks.ground : colour}">${KIND_LETTERS[node.kind]}</text>`;
  return `<g><title>${escaped(node.name)}</title>${shape}${radius < 6 ? '' : letter}</g>`;
}

function legend(
  types: readonly LinkTypeId[],
  top: number,
  looks: Looks,
  { typeName }: PictureWords,
): readonly string[] {
  const own = ownTypes(types);
  return types.map((type, index) => {
    const y = top + LEGEND_LINE * (index + 0.5);
    const dashes = dashesOf(type, own);
    const style = dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}"`;
    return `<path d="M24,${y}L84,${y}" stroke="${looks.line}" stroke-width="2"${style}/><text x="94" y="${y + 4}" fill="${looks.ink}">${escaped(typeName(type))}</text>`;
  });
}

function nameAt({ nodes }: Drawing, index: number): string {
  return labelWords(nodes[index]?.name ?? '');
}

function pair({ x, y }: Point): string {
  return `${near(x)},${near(y)}`;
}

function near(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** As text and as an attribute; what XML has no place for becomes U+FFFD. */
function escaped(text: string): string {
  return xmlWords(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
