/** A process that reads from the FIFO of its first argument, for ever, and wants to end with 3. */
import { open } from 'node:fs/promises';
import { endProcess } from './end-process.ts';

const [, , fifo] = process.argv;
if (fifo !== undefined) void open(fifo);
endProcess(3);
