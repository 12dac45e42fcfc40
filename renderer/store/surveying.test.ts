import { describe, expect, it } from 'vitest';
import type { Api, SurveyState } from '../../shared/api/contract.ts';
import { NOT_SURVEYED } from '../../shared/api/survey-state.ts';
import { ok } from '../../shared/result.ts';
import { createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { needingAttention, problemOf } from './surveying.ts';

const TEXTS = { 'a.txt': 'The ferry left.', 'b.pdf': '', 'c.txt': 'It came back.' };
const PASSWORD = { code: 'password' } as const;

/** A host that answers some calls in another way. */
function answering(part: Partial<Api>): FakeHost {
  const made = createFakeHost(TEXTS);
  return { ...made, api: { ...made.api, ...part } };
}

function tell(host: FakeHost, survey: Partial<SurveyState>): void {
  host.emit({ event: 'surveyProgress', data: { ...NOT_SURVEYED, total: 3, ...survey } });
}

describe('the survey in a window', () => {
  it('shows how far it is, and says in the end how many were read and how many need attention', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    tell(host, { phase: 'reading', done: 2, problems: { 'b.pdf': PASSWORD } });
    expect(store.getState().survey).toMatchObject({ phase: 'reading', done: 2, total: 3 });
    expect(needingAttention(store.getState()).map(({ path }) => path)).toEqual(['b.pdf']);
    tell(host, { phase: 'done', done: 3 });
    expect(store.getState().said).toMatchObject({ code: 'surveyed', values: { read: 2, count: 1 } });
    tell(host, { phase: 'done', done: 3, problems: { 'b.pdf': null } });
    expect(needingAttention(store.getState())).toEqual([]);
    expect(store.getState().said).toMatchObject({ serial: 1 });
  });

  it('knows what the host found before the window came', async () => {
    const survey: SurveyState = {
      phase: 'done',
      done: 3,
      total: 3,
      problems: { 'b.pdf': PASSWORD },
    };
    const host = answering({ describeArticles: () => Promise.resolve(ok({ described: {}, survey })) });
    const store = await startStore(host, 'a.txt');
    expect(store.getState().survey).toMatchObject({ phase: 'done', done: 3 });
    expect(needingAttention(store.getState())).toHaveLength(1);
    expect(store.getState().said).toBeNull();
  });

  it('gives the reason that is known, or what the row itself tells', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    const row = {
      path: 'old.doc',
      kind: 'unread',
      size: 1,
      modifiedMs: 1,
      attention: 'not-supported',
    } as const;
    expect(problemOf(store.getState(), row)).toEqual({ code: 'not-supported' });
    tell(host, { phase: 'done', problems: { 'old.doc': { code: 'wrong-kind', detail: '.html' } } });
    expect(problemOf(store.getState(), row)).toEqual({ code: 'wrong-kind', detail: '.html' });
  });

  it('is stopped and taken up by the host', async () => {
    const asked: boolean[] = [];
    const host = answering({
      surveyArticles: ({ going }) => {
        asked.push(going);
        return Promise.resolve(ok(null));
      },
    });
    const store = await startStore(host, 'a.txt');
    store.actions.surveyArticles(false);
    store.actions.surveyArticles(true);
    await settle();
    expect(asked).toEqual([false, true]);
  });
});
