/** Paints a network on a canvas: edges in bundles, then nodes, then labels as far as there is room. */
import { toScreen, type Point, type Size } from './camera.ts';
import { placeOf, radiusOf, type DrawnEdge, type Sight } from './drawing.ts';
import { directionAtEnd, edgePath } from './edge-path.ts';
import { placeLabels } from './labels.ts';
import type { Looks } from './looks.ts';
import { KIND_LETTERS, SHAPES } from './node-shapes.ts';

/** More heads of arrows than these are a blur. */
const MOST_HEADS = 1200;
/** Of a smaller node no eye sees the shape. CSS pixels. */
const LEAST_SHAPE = 3;
/** A letter in a smaller node is a speck. CSS pixels. */
const LEAST_LETTER = 6;

/** From so many on they are fainter, that nodes stand out. */
const MANY_LINES = 2000;
/** Edges or nodes painted without a look at the clock. */
const SLICE = 250;

export type Canvas2d = CanvasRenderingContext2D;

/**
 * Paints all of it, a slice with every step: whoever iterates can stop for the hand and go on in
 * the next frame. `leaveOut`: the node that is being dragged, which is painted above.
 */
export function* sceneSlices(
  canvas: Canvas2d,
  sight: Sight,
  looks: Looks,
  leaveOut: number | null,
): Generator<void, void> {
  const { drawing, size } = sight;
  canvas.fillStyle = looks.ground;
  canvas.fillRect(0, 0, size.width, size.height);
  const seen: DrawnEdge[] = [];
  const faint = drawing.lines.length > MANY_LINES ? 0.45 : 0.8;
  for (const bundle of drawing.bundles)
    for (let at = 0; at < bundle.length; at += SLICE) {
      const shown = bundle
        .slice(at, at + SLICE)
        .filter((edge) => edge.from !== leaveOut && edge.to !== leaveOut && isEdgeSeen(sight, edge));
      canvas.globalAlpha = faint;
      strokeEdges(canvas, sight, shown, looks.line, 0);
      for (const edge of shown) seen.push(edge);
      yield;
    }
  if (seen.length <= MOST_HEADS) paintHeads(canvas, sight, seen, looks.line);
  canvas.globalAlpha = 1;
  for (let at = 0; at < drawing.nodes.length; at += SLICE) {
    yield;
    for (let index = at; index < Math.min(at + SLICE, drawing.nodes.length); index += 1)
      if (index !== leaveOut) paintNode(canvas, sight, index, looks, false);
  }
  yield;
  paintLabels(canvas, sight, looks);
}

/** Nodes and edges that stand out, above a scene. */
export function paintAbove(
  canvas: Canvas2d,
  sight: Sight,
  looks: Looks,
  { nodes, edges }: { readonly nodes: readonly number[]; readonly edges: readonly DrawnEdge[] },
): void {
  for (const edge of edges) strokeEdges(canvas, sight, [edge], looks.accent, 1.2);
  paintHeads(canvas, sight, edges, looks.accent);
  for (const index of nodes) paintNode(canvas, sight, index, looks, true);
}

/** A word on the ground, so that it can be read on any tangle. */
export function paintWord(canvas: Canvas2d, words: string, at: Point, looks: Looks, centred: boolean): void {
  canvas.font = `12px ${looks.face}`;
  canvas.textBaseline = 'middle';
  canvas.textAlign = centred ? 'center' : 'start';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 4;
  canvas.setLineDash([]);
  canvas.strokeStyle = looks.ground;
  canvas.strokeText(words, at.x, at.y);
  canvas.fillStyle = looks.ink;
  canvas.fillText(words, at.x, at.y);
}

function strokeEdges(
  canvas: Canvas2d,
  sight: Sight,
  edges: readonly DrawnEdge[],
  colour: string,
  wider: number,
): void {
  const [first] = edges;
  if (first === undefined) return;
  canvas.strokeStyle = colour;
  canvas.lineWidth = first.stroke + wider;
  canvas.setLineDash([...first.dashes]);
  canvas.beginPath();
  for (const edge of edges) {
    const { from, to, control } = edgePath(sight, edge);
    canvas.moveTo(from.x, from.y);
    if (control === null) canvas.lineTo(to.x, to.y);
    else canvas.quadraticCurveTo(control.x, control.y, to.x, to.y);
  }
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintHeads(canvas: Canvas2d, sight: Sight, edges: readonly DrawnEdge[], colour: string): void {
  const { drawing, base } = sight;
  canvas.fillStyle = colour;
  for (const edge of edges) {
    const path = edgePath(sight, edge);
    const end = drawing.nodes[edge.to];
    if (end === undefined) continue;
    const gap = radiusOf(end, base) * 1.1;
    const length = 5 + edge.stroke * 1.5;
    if (Math.hypot(path.to.x - path.from.x, path.to.y - path.from.y) < gap + length) continue;
    const { x, y } = directionAtEnd(path);
    const tip = { x: path.to.x - x * gap, y: path.to.y - y * gap };
    const foot = { x: tip.x - x * length, y: tip.y - y * length };
    const half = length * 0.45;
    canvas.beginPath();
    canvas.moveTo(tip.x, tip.y);
    canvas.lineTo(foot.x - y * half, foot.y + x * half);
    canvas.lineTo(foot.x + y * half, foot.y - x * half);
    canvas.fill();
  }
}

function paintNode(canvas: Canvas2d, sight: Sight, index: number, looks: Looks, isLoud: boolean): void {
  const { drawing, camera, size, base } = sight;
  const node = drawing.nodes[index];
  if (node === undefined) return;
  const at = toScreen(camera, size, placeOf(drawing, index));
  const radius = radiusOf(node, base);
  if (!isNear(at, size, radius + 4)) return;
  const colour = looks.kinds[node.kind];
  if (radius < LEAST_SHAPE && !isLoud) {
    canvas.fillStyle = colour;
    canvas.fillRect(at.x - radius * 0.85, at.y - radius * 0.85, radius * 1.7, radius * 1.7);
    return;
  }
  canvas.beginPath();
  tracePath(canvas, node.kind, at, radius);
  canvas.fillStyle = node.isEntity ? colour : looks.ground;
  canvas.fill();
  canvas.lineWidth = isLoud ? 3 : Math.min(2, radius / 3);
  canvas.strokeStyle = isLoud ? looks.accent : colour;
  canvas.stroke();
  if (radius < LEAST_LETTER) return;
  canvas.font = `600 ${Math.round(radius * 1.05)}px ${looks.face}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = node.isEntity ? looks.ground : colour;
  canvas.fillText(KIND_LETTERS[node.kind], at.x, at.y + radius * 0.06);
}

function tracePath(canvas: Canvas2d, kind: keyof typeof SHAPES, { x, y }: Point, radius: number): void {
  const corners = SHAPES[kind];
  if (corners.length === 0) canvas.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [dx, dy] of corners) canvas.lineTo(x + dx * radius, y + dy * radius);
  canvas.closePath();
}

function paintLabels(canvas: Canvas2d, sight: Sight, looks: Looks): void {
  for (const { words, at } of placeLabels(sight)) paintWord(canvas, words, at, looks, false);
}

function isEdgeSeen({ drawing, camera, size }: Sight, { from, to }: DrawnEdge): boolean {
  const a = toScreen(camera, size, placeOf(drawing, from));
  const b = toScreen(camera, size, placeOf(drawing, to));
  const slack = 80;
  return !(
    Math.max(a.x, b.x) < -slack ||
    Math.max(a.y, b.y) < -slack ||
    Math.min(a.x, b.x) > size.width + slack ||
    Math.min(a.y, b.y) > size.height + slack
  );
}

function isNear({ x, y }: Point, { width, height }: Size, slack: number): boolean {
  return x > -slack && y > -slack && x < width + slack && y < height + slack;
}
