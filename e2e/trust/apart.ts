/**
 * A process that has hostile documents taken apart by the extractor as it is shipped, one after
 * the other, with the product's own limits, and says of each what came of it. `naive` does with
 * the same files what readers do that think no harm. To be traced with all that it starts.
 */
import { readFileSync, writeSync } from 'node:fs';
import { Extraction } from '../../main/backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../../main/backend/sources/extractor-process.ts';
import { docxOf, paragraphOf } from '../../main/backend/sources/extractor/documents.cases.ts';
import { bombs, OWN_WORDS, type HostileFile } from './hostile-archives.ts';
import { entities, linked } from './hostile-documents.ts';
import { pdfs } from './hostile-pdfs.ts';
import { NAIVE } from './naive-readers.ts';
import { chance } from './payloads.ts';

const [set = '', program = '', secretFile = '', spoiled = '0'] = process.argv.slice(2);
/** A process that has read nothing large stays below. */
const FRESH_MB = 150;
const ADDRESS = 'http://192.0.2.1';
const HARMLESS = { kind: 'docx', bytes: docxOf(paragraphOf(OWN_WORDS)) } as const;

function filesOf(name: string): readonly HostileFile[] {
  const outside = { secretFile, address: ADDRESS };
  const random = chance(Number(spoiled) + 4);
  if (name === 'bombs') return bombs(Number(spoiled), random);
  if (name === 'entities') return entities(outside);
  return name === 'linked' ? linked(outside) : pdfs(outside, Number(spoiled), random);
}

/** The most memory that a process of ours had so far, in MB; 0 where no /proc tells. */
function peakMb(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const peaks = children.map((pid) =>
      Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.round(Math.max(0, ...peaks) / 1024);
  } catch {
    return 0;
  }
}

async function takeApart(): Promise<void> {
  const secret = readFileSync(secretFile, 'utf8').trim();
  let extraction = new Extraction(() => spawnNodeExtractor(program));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakMb())), 10);
  const read = async ({ kind, bytes }: Pick<HostileFile, 'kind' | 'bytes'>) =>
    await extraction.extract({ kind, bytes, options: { mode: 'whole-page' } });
  for (const { name, kind, bytes, isRead = false, isLarge = false } of filesOf(set)) {
    // Memory is counted by process: what took much of it gets one of its own, and so does the next.
    if (peak > FRESH_MB) {
      await extraction.close();
      extraction = new Extraction(() => spawnNodeExtractor(program));
    }
    peak = 0;
    const begunMs = performance.now();
    const outcome = await read({ kind, bytes });
    const ms = Math.round(performance.now() - begunMs);
    peak = Math.max(peak, peakMb());
    const content = outcome.ok ? outcome.value.content : '';
    const isLost = isRead && !content.includes(OWN_WORDS);
    const said = {
      name,
      code: outcome.ok ? 'read' : outcome.code,
      ms,
      peak,
      isLarge,
      isLost,
      isLeaked: content.includes(secret),
    };
    writeSync(1, `${JSON.stringify(said)}\n`);
  }
  clearInterval(watch);
  const after = await read(HARMLESS);
  await extraction.close();
  writeSync(1, `${JSON.stringify({ after: after.ok && after.value.content === OWN_WORDS })}\n`);
}

if (set.startsWith('naive-')) {
  const files = filesOf(set.slice('naive-'.length));
  for (const said of NAIVE[set] === undefined ? [] : NAIVE[set](files))
    writeSync(1, `${JSON.stringify(await said)}\n`);
} else await takeApart();
process.exit(0);
