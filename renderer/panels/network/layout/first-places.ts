/**
 * Where the nodes of one part begin: by their distances, counted in edges, from a few landmarks
 * that lie far apart, laid flat so that they hold as well as they can (pivot MDS, Brandes and
 * Pich 2007). A few milliseconds for thousands of nodes, and already the shape that forces would
 * need hundreds of steps to find.
 */

const LANDMARKS = 24;
/** The two main directions of so small a matrix stand after as many rounds. */
const ROUNDS = 60;
/** Nodes at the same distance from all landmarks are told apart by so much of one edge. */
const APART = 0.3;

/** Neighbours of each node of one part, by number. */
export type Neighbours = readonly (readonly number[])[];

/** x and y of each in turn, about one unit an edge; `scatter` is two numbers between -0.5 and 0.5 for each node. */
export function firstPlaces(neighbours: Neighbours, scatter: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const count = neighbours.length;
  const landmarks = distances(neighbours, Math.min(count, LANDMARKS));
  const columns = centred(landmarks);
  const places = new Float64Array(count * 2);
  const found: Float64Array[] = [];
  for (const axis of [0, 1]) {
    const direction = mainDirection(columns, found);
    found.push(direction);
    const stretch = Math.sqrt(Math.sqrt(count / columns.length));
    const values = along(columns, direction);
    const length = Math.sqrt(Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))) * stretch;
    for (let node = 0; node < count; node += 1)
      places[node * 2 + axis] =
        (length === 0 ? 0 : (values[node] ?? 0) / length) + (scatter[node * 2 + axis] ?? 0) * APART;
  }
  return places;
}

/** For each landmark the distance to every node; each landmark is as far as can be from those before it. */
function distances(neighbours: Neighbours, landmarks: number): readonly Float64Array[] {
  const nearest = new Float64Array(neighbours.length).fill(Infinity);
  const found: Float64Array[] = [];
  let start = indexOfMost(neighbours.map(({ length }) => length));
  while (found.length < landmarks) {
    const from = distancesFrom(neighbours, start);
    found.push(from);
    for (const [node, distance] of from.entries())
      nearest[node] = Math.min(nearest[node] ?? Infinity, distance);
    start = indexOfMost(nearest);
  }
  return found;
}

function distancesFrom(neighbours: Neighbours, start: number): Float64Array {
  const found = new Float64Array(neighbours.length).fill(-1);
  found[start] = 0;
  const queue = [start];
  for (const node of queue) {
    const next = (found[node] ?? 0) + 1;
    for (const neighbour of neighbours[node] ?? [])
      if (found[neighbour] === -1) {
        found[neighbour] = next;
        queue.push(neighbour);
      }
  }
  return found;
}

/** Squares of distances, less the means of rows and columns. */
function centred(columns: readonly Float64Array[]): readonly Float64Array[] {
  const [first] = columns;
  if (first === undefined) return [];
  const rows = new Float64Array(first.length);
  const squares = columns.map((column) => column.map((distance) => distance * distance));
  for (const column of squares)
    for (const [node, value] of column.entries()) rows[node] = (rows[node] ?? 0) + value / squares.length;
  const means = squares.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return squares.map((column, landmark) =>
    column.map((value, node) => -0.5 * (value - (rows[node] ?? 0) - (means[landmark] ?? 0) + mean)),
  );
}

/** The direction in which the columns differ most, at right angles to those before: by repeated turning. */
function mainDirection(columns: readonly Float64Array[], before: readonly Float64Array[]): Float64Array {
  const products = columns.map((a) => columns.map((b) => dot(a, b)));
  let direction = Float64Array.from(columns, (_, index) => 1 / (index + 1 + before.length * 0.37));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const other of before) {
      const share = dot(direction, other);
      direction = direction.map((value, index) => value - share * (other[index] ?? 0));
    }
    const turned = Float64Array.from(products, (row) => dot(row, direction));
    const length = Math.sqrt(dot(turned, turned));
    if (length < 1e-12) return direction.fill(0);
    direction = turned.map((value) => value / length);
  }
  return direction;
}

function along(columns: readonly Float64Array[], direction: Float64Array): Float64Array {
  const values = new Float64Array(columns[0]?.length ?? 0);
  for (const [index, column] of columns.entries()) {
    const share = direction[index] ?? 0;
    for (const [node, value] of column.entries()) values[node] = (values[node] ?? 0) + share * value;
  }
  return values;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function indexOfMost(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 1; index < values.length; index += 1)
    if ((values[index] ?? 0) > (values[most] ?? 0)) most = index;
  return most;
}
