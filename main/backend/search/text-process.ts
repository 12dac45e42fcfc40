/** The process that holds a project's texts and searches them; asked one thing after another, in the order of asking. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { AskedProcess, type AskLimits } from '../sources/asked-process.ts';
import type { ExtractorProcess, ProcessMemory } from '../sources/extractor-process.ts';
import { createTurn } from '../turn.ts';
import type { SearchedAnswer, SearchingMessage, SearchingPart } from './searching-messages.ts';

/** 50 MB of articles take about a quarter of it, measured in docs/performance.md. */
const MEMORY: ProcessMemory = { heapMb: 2048, mostBytes: 2560 * 1024 * 1024 };

/** It sees to its own limits; these are for what it does not see. */
const LIMITS: AskLimits = { silentMs: 15_000, totalMs: 15_000 };

export type AskCode = 'bad-pattern' | 'too-slow' | 'too-large';

export class TextProcess {
  private readonly process: AskedProcess<SearchedAnswer, AskCode>;
  private readonly turn = createTurn();
  private serial = 0;

  constructor(spawn: (memory: ProcessMemory) => ExtractorProcess) {
    this.process = new AskedProcess<SearchedAnswer, AskCode>(spawn(MEMORY), isSearchingMessage);
  }

  /** Whatever it held is gone. */
  get hasEnded(): boolean {
    return this.process.hasEnded;
  }

  /** `isStale` is looked at when its turn has come: what nobody wants any more is not asked. */
  ask(
    searching: SearchingPart,
    isStale: () => boolean = () => false,
  ): Promise<Result<SearchedAnswer['searched'], AskCode | 'stale'>> {
    return this.turn(async () => {
      if (isStale()) return fail('stale');
      this.serial += 1;
      const { serial } = this;
      const answer = await this.process.ask(serial, [{ serial, searching }], {}, LIMITS);
      if (answer.ok) return ok(answer.value.searched);
      const { code, detail } = answer;
      if (code === 'took-too-long' || code === 'cancelled') return fail('too-slow');
      return code === 'took-too-much-memory' ? fail('too-large') : fail(code, detail);
    });
  }

  end(): void {
    this.process.end();
  }
}

/** Only the outline is looked at: it runs our own program. */
function isSearchingMessage(message: unknown): message is SearchingMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'serial' in message &&
    ('searched' in message || 'failed' in message)
  );
}
