/**
 * Entry: the program that takes the text out of one file after another, reads files that are
 * to be imported, measures agreement, or searches texts, in a process of its own that is told
 * nothing but the bytes. What a file makes of it dies with it.
 */
import { Socket } from 'node:net';
import { GivenArticles } from '../../comparing/given-articles.ts';
import type { MeasuringMessage, MeasuringRequest } from '../../comparing/measuring-messages.ts';
import type { ReadingMessage, ReadingRequest } from '../../exchange/reading-messages.ts';
import { GivenFiles } from '../../exchange/given-files.ts';
import { GivenTexts } from '../../search/given-texts.ts';
import type { SearchingMessage, SearchingRequest } from '../../search/searching-messages.ts';
import { ARTICLE_MEMORY } from '../extractor-process.ts';
import type { ExtractionMessage, ExtractionRequest } from '../extraction-messages.ts';
import { answerTo } from './answer-to.ts';
import { watchMemory } from './memory-watch.ts';

/** Electron's utility process has this port in the place of Node's channel. */
interface ParentPort {
  on(event: 'message', listen: (event: { readonly data: unknown }) => void): void;
  postMessage(message: Message): void;
}

const port = 'parentPort' in process && isPort(process.parentPort) ? process.parentPort : undefined;

// No library has a reason to talk to anybody; should one try, it fails.
Socket.prototype.connect = () => {
  throw new Error('the extractor has no network');
};
const mostBytes = process.argv.find((each) => each.startsWith('--most-bytes='));
watchMemory(Number(mostBytes?.split('=')[1] ?? ARTICLE_MEMORY.mostBytes));
const given = new GivenFiles();
const toMeasure = new GivenArticles();
const toSearch = new GivenTexts();

type Message = ExtractionMessage | ReadingMessage | MeasuringMessage | SearchingMessage;

if (port === undefined) {
  process.on('message', (message) => void answer(message));
  process.on('disconnect', () => process.exit(0));
} else port.on('message', ({ data }) => void answer(data));

function isPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

async function answer(message: unknown): Promise<void> {
  if (isSearching(message)) {
    tell(toSearch.take(message));
    return;
  }
  if (!isRequest(message) && !isReading(message) && !isMeasuring(message)) return;
  const { serial } = message;
  let toldMs = Date.now();
  const progress = (done: number, total: number): void => {
    if (Date.now() - toldMs < PROGRESS_MS) return;
    toldMs = Date.now();
    tell({ serial, progress: { done, total } });
  };
  const answered = isMeasuring(message)
    ? toMeasure.take(message, progress)
    : await (isReading(message) ? given.take(message) : answerTo(message, progress));
  if (answered !== undefined) tell(answered);
}

function tell(message: Message): void {
  if (port === undefined) process.send?.(message);
  else port.postMessage(message);
}

/** Progress is for people who wait; more would only cost. */
const PROGRESS_MS = 100;

function isReading(message: unknown): message is ReadingRequest {
  return typeof message === 'object' && message !== null && 'serial' in message && 'reading' in message;
}

function isMeasuring(message: unknown): message is MeasuringRequest {
  return typeof message === 'object' && message !== null && 'serial' in message && 'measuring' in message;
}

function isSearching(message: unknown): message is SearchingRequest {
  return typeof message === 'object' && message !== null && 'serial' in message && 'searching' in message;
}

function isRequest(message: unknown): message is ExtractionRequest {
  return typeof message === 'object' && message !== null && 'serial' in message && 'bytes' in message;
}
