/**
 * One earlier state of a layer on disk: a layer file, compressed, whose name says when
 * and why it was kept.
 *
 * `00000012.20261122T140311Z.loss.340.z`: the sequence number (which alone orders the
 * states: clocks jump), the time, the reason, how many annotations.
 */
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import path from 'node:path';
import type { StateReason } from '../../../shared/api/contract.ts';
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import { namesIn, readIfThere, statIfThere, type FileSystem } from '../disk/files.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';

export interface StateFile {
  /** Absolute path. */
  readonly file: string;
  readonly sequence: number;
  /** Seconds, in UTC. */
  readonly at: Timestamp;
  readonly reason: StateReason;
  readonly annotations: number;
  /** Bytes, compressed. */
  readonly size: number;
}

const NAME =
  /^(\d{8})\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(time|bulk|settle|merge|loss)\.(\d{1,9})\.z$/;

const pack = promisify(deflate);
const unpack = promisify(inflate);

export function stateFileName({
  sequence,
  at,
  reason,
  annotations,
}: Pick<StateFile, 'sequence' | 'at' | 'reason' | 'annotations'>): string {
  const time = at.replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `${String(sequence).padStart(8, '0')}.${time}.${reason}.${annotations}.z`;
}

/** The states in a folder, oldest first; none if it is not there. What has another name is none of them. */
export async function listStates(fs: FileSystem, folder: string): Promise<readonly StateFile[]> {
  const states: StateFile[] = [];
  for (const name of await namesIn(fs, folder)) {
    const named = readName(name);
    if (named === undefined) continue;
    const file = path.join(folder, name);
    const stat = await statIfThere(fs, file);
    if (stat?.kind === 'file') states.push({ file, size: stat.size, ...named });
  }
  return states.toSorted((a, b) => a.sequence - b.sequence);
}

export async function packState(content: string): Promise<Uint8Array> {
  return await pack(Buffer.from(content, 'utf8'));
}

/** The layer file that was kept; undefined if the state is gone. Rejects if it is damaged or too large. */
export async function readState(fs: FileSystem, { file }: StateFile): Promise<string | undefined> {
  const bytes = await readIfThere(fs, file, LARGEST_LAYER_BYTES);
  if (bytes === undefined) return undefined;
  const content = await unpack(bytes, { maxOutputLength: LARGEST_LAYER_BYTES });
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}

function readName(name: string): Omit<StateFile, 'file' | 'size'> | undefined {
  const [, sequence, year, month, day, hour, minute, second, reason, annotations] = NAME.exec(name) ?? [];
  if (!isReason(reason)) return undefined;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(at))) return undefined;
  return { sequence: Number(sequence), at, reason, annotations: Number(annotations) };
}

function isReason(text: string | undefined): text is StateReason {
  return text === 'time' || text === 'bulk' || text === 'settle' || text === 'merge' || text === 'loss';
}
