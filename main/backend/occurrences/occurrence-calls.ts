/**
 * The calls of the contract about occurrences, answered for one window: one finding or accepting
 * at a time. What was accepted is remembered as long as the window is there, to be taken back.
 */
import { randomUUID } from 'node:crypto';
import type { Api, OccurrenceCalls } from '../../../shared/api/contract.ts';
import { invert, isAnnotationEdit, type AnyEdit, type Change } from '../../../shared/domain/change.ts';
import { saysSame } from '../../../shared/domain/content.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { inSession } from '../exchange/in-session.ts';
import type { InProject } from '../in-project.ts';
import type { Session } from '../session.ts';
import type { Window } from '../surroundings.ts';
import { systemClock } from '../system-clock.ts';
import { editsFor } from './accept-in-project.ts';
import { findInProject, type Going } from './find-in-project.ts';

type Answer<K extends keyof OccurrenceCalls> = Promise<
  Result<OccurrenceCalls[K]['value'], OccurrenceCalls[K]['code']>
>;

/** Between two words of progress. */
const TELL_MS = 150;

const newId = (): string => `urn:uuid:${randomUUID()}`;

export function occurrenceCalls(window: Window, inProject: InProject): Pick<Api, keyof OccurrenceCalls> {
  let controller = new AbortController();
  /** What was accepted, or brought again, by its name. */
  const accepted = new Map<string, Change>();

  function begin(): Going {
    controller.abort();
    controller = new AbortController();
    // The first word comes at once: whoever waits sees that it goes on.
    let toldMs = Number.NEGATIVE_INFINITY;
    return {
      signal: controller.signal,
      progress: (done, total) => {
        if (performance.now() - toldMs < TELL_MS) return;
        toldMs = performance.now();
        window.send({ event: 'occurrencesProgress', data: { done, total } });
      },
    };
  }

  async function accept(
    session: Session,
    request: OccurrenceCalls['acceptOccurrences']['request'],
  ): Answer<'acceptOccurrences'> {
    const { desk } = session;
    const own = desk.layersOf();
    if (!own.ok) return own.code === 'other-annotator' ? fail('no-annotator') : fail(own.code, own.detail);
    const going = begin();
    const ready = await editsFor(desk, request, going, newId);
    if (ready === null) return fail('cancelled');
    const { edits, changed, left } = ready;
    const nothing = { accepting: null, count: 0, articles: 0, changed, left };
    if (edits.length === 0) return ok(nothing);
    const change: Change = { id: newId(), kind: 'tag', at: systemClock.now(), edits };
    const applied = await inSession(session, change);
    if (!applied.ok || applied.value.refused.length > 0) {
      for (const sha256 of ready.offered) desk.texts.withdraw(sha256);
      return applied.ok ? fail('refused', applied.value.refused[0]?.code) : applied;
    }
    const accepting = randomUUID();
    accepted.set(accepting, change);
    const articles = new Set(edits.map(({ article }) => article)).size;
    return ok({ accepting, count: edits.length, articles, changed, left });
  }

  async function takeBack(session: Session, accepting: string): Answer<'takeBackOccurrences'> {
    const done = accepted.get(accepting);
    const own = session.desk.layersOf();
    if (done === undefined || !own.ok) return fail('refused');
    const back = invert(done, newId(), systemClock.now());
    const edits: AnyEdit[] = [];
    for (const edit of back.edits.filter(isAnnotationEdit)) {
      const { layer, readOnly } = await own.value.load(edit.article);
      const now = layer.annotations.get(edit.annotation)?.content ?? null;
      if (!readOnly && saysSame(now, edit.before)) edits.push(edit);
    }
    const left = back.edits.length - edits.length;
    if (edits.length === 0) return fail('refused');
    const change = { ...back, edits };
    const applied = await inSession(session, change);
    if (!applied.ok || applied.value.refused.length > 0) return fail('refused');
    accepted.set(accepting, change);
    return ok({ count: edits.length, left });
  }

  return {
    findOccurrences: (request) =>
      inProject(async (session) => {
        const going = begin();
        const found = await findInProject(session.desk, request, going);
        return found === null ? fail('cancelled') : ok(found);
      }),
    acceptOccurrences: (request) => inProject((session) => accept(session, request)),
    takeBackOccurrences: ({ accepting }) => inProject((session) => takeBack(session, accepting)),
    async stopOccurrences() {
      controller.abort();
      return await Promise.resolve(ok(null));
    },
  };
}
