import type { MessageBoxOptions } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/api/contract.ts';
import { ok } from '../../shared/result.ts';
import { createText } from '../../shared/text/text.ts';
import { closesAnyway, obstacleToClosing, type Obstacle } from './closing.ts';
import { Crashes } from './crashes.ts';

const EN = createText('en');
/** What was asked, and which buttons are pressed; the first one if nothing else is said. */
const asked: MessageBoxOptions[] = [];
const answers: number[] = [];
const ask = async (options: MessageBoxOptions): Promise<number> => {
  asked.push(options);
  return await Promise.resolve(answers.shift() ?? 0);
};

beforeEach(() => {
  asked.length = 0;
  answers.length = 0;
});

describe('what stands in the way of closing', () => {
  const never = new Promise<never>(() => {
    // It hangs.
  });
  const limitsMs = { page: 20, flush: 20 };
  const idle: Reply<'flush'> = ok({ kind: 'idle' });
  const failed: Reply<'flush'> = ok({ kind: 'failed', code: 'disk-full', file: 'a1.json' });

  it.each<[string, Promise<number>, Promise<Reply<'flush'>>, Obstacle | null]>([
    ['nothing when everything is saved', Promise.resolve(0), Promise.resolve(idle), null],
    [
      'a save that failed, by file and cause',
      Promise.resolve(0),
      Promise.resolve(failed),
      { kind: 'not-saved', code: 'disk-full', file: 'a1.json' },
    ],
    [
      'changes that could not be sent',
      Promise.resolve(2),
      Promise.resolve(idle),
      { kind: 'unsent', count: 2 },
    ],
    ['a page that does not answer', never, Promise.resolve(idle), { kind: 'silent' }],
    ['a save that goes on and on', Promise.resolve(0), never, { kind: 'slow' }],
  ])('is %s', async (_name, page, flush, obstacle) => {
    expect(await obstacleToClosing({ askPage: () => page, flush: () => flush, limitsMs })).toEqual(obstacle);
  });

  it('is looked at in order: first the page sends, then everything is saved', async () => {
    const steps: string[] = [];
    await obstacleToClosing({
      askPage: async () => {
        await Promise.resolve();
        steps.push('sent');
        return 0;
      },
      flush: async () => {
        steps.push('saved');
        return await Promise.resolve(idle);
      },
    });
    expect(steps).toEqual(['sent', 'saved']);
  });
});

describe('the question before closing', () => {
  it('names the file and the cause, says what is kept, and stays open unless told otherwise', async () => {
    const obstacle: Obstacle = { kind: 'not-saved', code: 'disk-full', file: 'a1.json' };
    answers.push(0, 1);
    expect(await closesAnyway(ask, EN, obstacle)).toBe(false);
    expect(await closesAnyway(ask, EN, obstacle)).toBe(true);
    expect(asked[0]).toMatchObject({
      message: EN('problem.disk-full', { file: 'a1.json' }),
      detail: EN('desktop.kept'),
      buttons: ['Keep open', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
    });
  });

  it('promises nothing about changes that are in the window alone', async () => {
    await closesAnyway(ask, EN, { kind: 'unsent', count: 1 });
    await closesAnyway(ask, EN, { kind: 'silent' });
    await closesAnyway(ask, EN, { kind: 'slow' });
    expect(asked.map(({ detail }) => detail)).toEqual([
      EN('desktop.unsent-words'),
      EN('desktop.silent-words'),
      EN('desktop.kept'),
    ]);
  });
});

describe('a page that breaks down', () => {
  it('is loaded again by itself three times within a minute, then the user is asked', async () => {
    const crashes = new Crashes(ask, () => EN);
    for (const at of [0, 10, 20]) expect(await crashes.decide(at)).toBe(true);
    expect(asked).toEqual([]);
    answers.push(1);
    expect(await crashes.decide(30)).toBe(false);
    expect(asked[0]?.message).toBe(EN('desktop.broken'));
  });

  it('is loaded again by itself however often, if there are minutes between', async () => {
    const crashes = new Crashes(ask, () => EN);
    for (let minute = 0; minute < 10; minute += 1) expect(await crashes.decide(minute * 61_000)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is told of once', async () => {
    const crashes = new Crashes(ask, () => EN);
    expect(crashes.takeNews()).toBe(false);
    await crashes.decide(0);
    expect(crashes.takeNews()).toBe(true);
    expect(crashes.takeNews()).toBe(false);
  });
});
