/**
 * Settling the agreed set: walking through the candidates of an article and deciding each.
 * What is written is worked out in `shared/domain/adjudication`; here is which candidate is
 * meant and what is said of it.
 */
import { takeEdits, rejectEdits, type Because } from '../../shared/domain/adjudication/settle.ts';
import type { Standing } from '../../shared/domain/adjudication/standing.ts';
import { readyToStart, startEdits } from '../../shared/domain/adjudication/start-agreed-set.ts';
import { wantedOf, type Wanted } from '../../shared/domain/adjudication/wanted.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnyEdit } from '../../shared/domain/change.ts';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import type { VotedVersion } from '../../shared/domain/review/group-votes.ts';
import { sameSpan } from '../../shared/domain/span.ts';
import { mayAdjudicate } from './adjudicating.ts';
import {
  adjudicationOf,
  currentStanding,
  currentVersion,
  marksOf,
  type Adjudication,
} from './adjudication.ts';
import { shortened } from './own-annotation.ts';
import { amendStep } from './review-step.ts';
import type { ReviewState } from './review-state.ts';
import type { SaidCode } from './state.ts';
import type { StoreContext } from './store-context.ts';
import { tagLabel } from './tag-label.ts';
import type { Undo } from './undo.ts';

export interface SettlingAgreed {
  /** Shows the agreed set and its candidates, or the differences to one's own layer again. */
  readonly adjudicate: (on: boolean) => void;
  /** All that everybody marked alike goes into the agreed set: one step. */
  readonly startAgreedSet: () => void;
  readonly selectCandidate: (standing: Standing) => void;
  /** To the next that is undecided; round at the end. */
  readonly stepCandidate: (by: 1 | -1) => void;
  readonly selectVersion: (version: VotedVersion) => void;
  /** To the next version of the candidate; round at the end. */
  readonly stepVersion: (by: 1 | -1) => void;
  /** The version in question goes into the agreed set. */
  readonly takeVersion: () => void;
  /** Asks for the reason first. */
  readonly beginRejectCandidate: () => void;
  readonly rejectCandidate: (reason: string) => void;
  /** Other words and another tag can be chosen until it is confirmed. */
  readonly beginAmendCandidate: () => void;
  readonly confirmAmendCandidate: () => void;
  readonly filterCandidates: (all: boolean) => void;
  /** Goes along with what is decided next on this candidate. */
  readonly commentCandidate: (key: string, words: string) => void;
}

export function createSettlingAgreed(context: StoreContext, undo: Pick<Undo, 'make'>): SettlingAgreed {
  function set(patch: Partial<ReviewState>): void {
    context.set({ review: { ...context.state().review, ...patch } });
  }

  function articleInFront(): string {
    const { panes, activePane } = context.state();
    return panes[activePane]?.article ?? '';
  }

  function inFront(): Adjudication | null {
    return adjudicationOf(context.state(), articleInFront());
  }

  function selectVersion(version: VotedVersion): void {
    const [first] = [...version.votes].toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (first === undefined) return;
    const [annotator, { annotation }] = first;
    context.set({ selected: { article: articleInFront(), id: annotation.id, annotator }, proposal: null });
  }

  function selectCandidate({ candidate }: Standing): void {
    const [first] = candidate.versions;
    if (first !== undefined) selectVersion(first);
  }

  /** What is to be decided; says why there is nothing, or that it is somebody else's to decide. */
  function toDecide() {
    const { project } = context.state();
    const adjudication = inFront();
    const standing = currentStanding(context.state());
    const version = currentVersion(context.state()) ?? standing?.candidate.versions[0];
    if (project !== null && !mayAdjudicate(project)) context.say('not-adjudicator');
    else if (adjudication === null || standing === null || version === undefined)
      context.say('nothing-selected');
    else return { ...adjudication, standing, version };
    return null;
  }

  function make(
    edits: readonly AnyEdit[],
    said: SaidCode,
    values: Readonly<Record<string, string | number>>,
  ): boolean {
    const { newId, now } = context.clock;
    if (edits.length === 0 || !undo.make({ id: newId(), kind: 'adjudicate', at: now(), edits })) return false;
    context.say(said, values, true);
    set({ step: null, comment: null });
    return true;
  }

  function because({ candidate }: Standing): Because {
    const { comment } = context.state().review;
    return comment?.on === candidate.key && comment.words !== '' ? { comment: comment.words } : {};
  }

  function quoteOf(version: VotedVersion): string {
    return shortened(marksOf(version)[0]?.annotation.content.anchor.exact ?? '');
  }

  return {
    adjudicate: (on) => {
      if (context.state().review.adjudicating !== on) set({ adjudicating: on, step: null, comment: null });
    },
    startAgreedSet: () => {
      const { project } = context.state();
      const adjudication = inFront();
      if (adjudication === null || project === null) return;
      const { ground, standings, text } = adjudication;
      const count = readyToStart(standings).length;
      make(startEdits(ground, standings, text), 'agreed-started', { count });
    },
    selectCandidate,
    selectVersion,
    stepCandidate: (by) => {
      const adjudication = inFront();
      if (adjudication === null) return;
      const { standings, decided } = adjudication;
      const key = currentStanding(context.state())?.candidate.key;
      const here = standings.findIndex(({ candidate }) => candidate.key === key);
      const start = here === -1 && by === -1 ? standings.length : here;
      for (let step = 1; step <= standings.length; step += 1) {
        const next = standings[(start + by * step + standings.length * 2) % standings.length];
        if (next?.state !== 'undecided') continue;
        selectCandidate(next);
        const [version] = next.candidate.versions;
        const quote = version === undefined ? '' : quoteOf(version);
        context.say('difference', { quote, position: decided, count: standings.length });
        return;
      }
      context.say('nothing-to-settle-here', { count: standings.length });
    },
    stepVersion: (by) => {
      const versions = currentStanding(context.state())?.candidate.versions ?? [];
      const version = currentVersion(context.state());
      const here = version === null ? -1 : versions.indexOf(version);
      const next = versions[(Math.max(here, 0) + by + versions.length) % Math.max(1, versions.length)];
      if (next === undefined) {
        context.say('nothing-selected');
        return;
      }
      selectVersion(next);
      context.say('version', {
        tag: next.tag,
        quote: quoteOf(next),
        votes: next.votes.size,
        count: inFront()?.annotators.length ?? 0,
      });
    },
    takeVersion: () => {
      const found = toDecide();
      if (found === null) return;
      const { ground, standing, version, text } = found;
      const wanted = wantedOf(version, text);
      const origins = marksOf(version).map(({ annotation }) => annotation.id);
      const why = because(standing);
      const edits =
        wanted === null ? [] : takeEdits(ground, standing.candidate, noted(wanted, why), origins, why);
      make(edits, 'agreed', { quote: quoteOf(version) });
    },
    beginRejectCandidate: () => {
      const found = toDecide();
      if (found !== null) set({ step: { kind: 'reject', on: found.standing.candidate.key } });
    },
    rejectCandidate: (reason) => {
      const found = toDecide();
      set({ step: null });
      if (found === null) return;
      const { ground, standing, version } = found;
      const edits = rejectEdits(ground, standing.candidate, { ...because(standing), reason });
      make(edits, 'rejected', { quote: quoteOf(version) });
    },
    beginAmendCandidate: () => {
      const found = toDecide();
      if (found === null) return;
      set({ step: { kind: 'amend', on: found.standing.candidate.key, tag: null } });
      context.say('amending');
    },
    confirmAmendCandidate: () => {
      const step = amendStep(context.state());
      const found = step === null ? null : toDecide();
      if (step === null || found === null) return;
      const { ground, standing, version, text } = found;
      const wanted = wantedOf(version, text);
      const { panes, activePane, project } = context.state();
      const pane = panes[activePane];
      const drawn = pane?.selection ?? null;
      const span = drawn === null ? null : normaliseSpan(text.content, drawn);
      if (wanted === null || project === null) return;
      const isSameWords = span === null || sameSpan(span, wanted.anchor.span);
      if (isSameWords && (step.tag === null || step.tag === wanted.tag)) {
        context.say('nothing-amended');
        return;
      }
      const amended: Wanted = {
        ...wanted,
        ...(!isSameWords && { anchor: makeAnchor(text, span) }),
        ...(step.tag !== null && { tag: step.tag, label: tagLabel(project.tagset, step.tag) }),
      };
      const origins = standing.candidate.marks.map(({ annotation }) => annotation.id);
      const why = because(standing);
      const edits = takeEdits(ground, standing.candidate, noted(amended, why), origins, why);
      const quote = shortened(amended.anchor.exact);
      if (make(edits, 'amended', { quote }) && pane !== null)
        context.set({ panes: { ...context.state().panes, [activePane]: { ...pane, selection: null } } });
    },
    filterCandidates: (all) => set({ allCandidates: all }),
    commentCandidate: (on, words) => set({ comment: { on, words } }),
  };
}

/** What the adjudicator says along with it is the note of what is agreed. */
function noted(wanted: Wanted, { comment }: Because): Wanted {
  return comment === undefined ? wanted : { ...wanted, note: comment };
}
