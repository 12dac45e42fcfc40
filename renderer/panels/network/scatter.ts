/**
 * Two small numbers for every node, by its id alone: they tell apart what is tied alike, the same
 * way in every run, so that the same case ends as the same picture.
 */

/** Two for each in turn, between -0.5 and 0.5. */
export function scatterOf(ids: readonly string[]): Float32Array<ArrayBuffer> {
  const scatter = new Float32Array(ids.length * 2);
  for (const [index, id] of ids.entries()) {
    scatter[index * 2] = hash(id, 1) / RANGE - 0.5;
    scatter[index * 2 + 1] = hash(id, 2) / RANGE - 0.5;
  }
  return scatter;
}

const RANGE = 2 ** 32;

/** FNV-1a over the code units, stirred at the end so that ids that differ in one place lie far apart. */
function hash(text: string, seed: number): number {
  let value = 0x81_1c_9d_c5 ^ seed;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  value = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2_b2_ae_35);
  return (value ^ (value >>> 16)) >>> 0;
}
