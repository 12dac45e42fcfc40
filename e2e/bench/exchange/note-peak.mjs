/** Put before a program (`--import`): notes the most memory that its process had, in bytes, when it ends. */
import { readFileSync, writeFileSync } from 'node:fs';

const KILOBYTE = 1024;
const file = process.env['BENCH_PEAK'];
if (file !== undefined) process.once('exit', () => writeFileSync(file, `${peakBytes()}`));

/** Linux counts what the process was before it became this program into `maxRSS`; VmHWM is this program's alone. */
function peakBytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * KILOBYTE;
  const found = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(found?.[1]) * KILOBYTE;
}
