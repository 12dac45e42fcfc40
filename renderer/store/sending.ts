/**
 * Sending: brings changes to the host, in order and each exactly once, and says how
 * far saving has come.
 *
 * One call is under way at a time; what is changed meanwhile goes with the next. A
 * change stays here until the host acknowledged or refused it, so after a lost
 * connection the same changes with the same ids go again and the host applies those
 * that it does not know yet. *Saved* is only ever the host's word, and only taken
 * when nothing is left here. What waits is kept on a shelf, too: a page that is loaded
 * again, or comes back after a crash, sends it.
 */
import type { Api, HostCode, SaveState, WriteCode } from '../../shared/api/contract.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Shelf, StoreContext } from './store-context.ts';

/** A host works through this many in well under a second. */
const BATCH_SIZE = 500;
const RETRY_MS = 3000;
/** Up to so many are kept with each change; more only when the page goes, because keeping takes time. */
const MOST_KEPT_AT_ONCE = 100;

export interface Sending {
  readonly add: (change: Change) => void;
  /** Not yet acknowledged, oldest first; of one article or of all. */
  readonly pending: (article?: ArticlePath) => readonly Change[];
  /** This window made the change, so it need not be applied when a host tells of it. */
  readonly knows: (changeId: string) => boolean;
  readonly hostSaid: (save: SaveState) => void;
  /** Tries again now: the host is back, or what hindered it may be gone. */
  readonly retry: () => void;
  /** Everything sent and on disk, or the state says why not. */
  readonly flush: () => Promise<void>;
  /** Keeps what waits: the page is about to go. */
  readonly keep: () => void;
  /**
   * Takes up what an earlier page of this window kept for the project that is open now and
   * who annotates it, and gives back the articles that it is about: the host has to know
   * them before it is sent.
   */
  readonly takeUp: () => readonly ArticlePath[];
  /**
   * Before another project is opened, or somebody else annotates: nothing of this work is
   * sent any more. What waited stays on its shelf, for when its annotator opens it again.
   */
  readonly forget: () => void;
}

export interface SendingEvents {
  /** The host did not take these; they are not sent again. `textGone`: those on a text that it has not got. */
  readonly refused: (changes: readonly Change[], textGone: ReadonlySet<Change>) => void;
  /** A batch was acknowledged. */
  readonly acknowledged: (changes: readonly Change[]) => void;
  /** The host has no project open, because it was started anew, or somebody else annotates in it. */
  readonly projectLost: () => void;
}

/** `soon`: when a change that was just made is sent; whoever waits for it, as `flush` does, has it sent at once. */
export function createSending(
  context: StoreContext,
  api: Pick<Api, 'applyChanges' | 'flush'>,
  shelf: Shelf,
  events: SendingEvents,
  soon: (send: () => void) => void = (send) => send(),
): Sending {
  let queue: readonly Change[] = [];
  let known = new Set<string>();
  let underWay: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Counts projects, so that an answer for the last one changes nothing in this one. */
  let project = 0;
  /** After a batch that the host calls malformed: one by one, to find which it is. */
  let oneByOne = false;
  /** The host may have said *saved* in a moment when it could not be taken: ask. */
  let mustAsk = false;

  function setQueue(next: readonly Change[]): void {
    queue = next;
    context.set({ unsent: next.length });
    if (next.length <= MOST_KEPT_AT_ONCE) keep();
  }

  /** A project has an id from its first annotation on; until then this run of the host knows its place. */
  function keep(): void {
    const { project: open } = context.state();
    if (open === null || open.annotator === null) return;
    const { uuid } = open.annotator;
    shelf.keep(`${open.id ?? open.place}/${uuid}`, queue);
    if (open.id !== null) shelf.keep(`${open.place}/${uuid}`, []);
  }

  function takeUp(): readonly ArticlePath[] {
    const { project: open } = context.state();
    if (open === null || open.annotator === null) return [];
    const { uuid } = open.annotator;
    const kept = [open.place, open.id].flatMap((key) => (key === null ? [] : shelf.kept(`${key}/${uuid}`)));
    if (kept.length === 0) return [];
    for (const { id } of kept) known.add(id);
    // The host may have taken and saved them already, and then says nothing by itself.
    mustAsk = true;
    setQueue([...kept, ...queue]);
    context.set({ save: { kind: 'saving' } });
    return [...new Set(kept.flatMap(({ edits }) => edits.map(({ article }) => article)))];
  }

  function showFailure(code: WriteCode | HostCode | 'no-annotator', detail?: string): void {
    const failure = { kind: 'failed', file: queue[0]?.edits[0]?.article ?? '' } as const;
    const save = { ...failure, code, ...(detail === undefined ? {} : { detail }) };
    context.set({ save });
  }

  function wait(): void {
    timer ??= setTimeout(() => {
      timer = null;
      pump();
    }, RETRY_MS);
  }

  function pump(): void {
    if (underWay !== null) return;
    const mine = sendAll(project).then(() => {
      if (underWay !== mine) return;
      underWay = null;
      // Something was added while the host was asked about the rest.
      if (queue.length > 0 && timer === null && context.state().connected) pump();
    });
    underWay = mine;
  }

  async function sendAll(forProject: number): Promise<void> {
    while (queue.length > 0) {
      if (!context.state().connected) {
        mustAsk = true;
        showFailure('unreachable');
        return;
      }
      const batch = queue.slice(0, oneByOne ? 1 : BATCH_SIZE);
      const annotator = context.state().project?.annotator?.uuid;
      const reply = await api.applyChanges({ changes: batch, ...(annotator !== undefined && { annotator }) });
      if (forProject !== project) return;
      if (reply.ok) {
        oneByOne = false;
        const codes = new Map(reply.value.refused.map((refused) => [refused.change, refused.code]));
        const refused = batch.filter(({ id }) => codes.has(id));
        take(batch, refused, new Set(refused.filter(({ id }) => codes.get(id) === 'no-such-text')));
      } else if (reply.code === 'bad-input') {
        if (batch.length === 1) take(batch, batch);
        oneByOne = true;
      } else if (reply.code === 'other-annotator') {
        events.projectLost();
        wait();
        return;
      } else {
        mustAsk = true;
        showFailure(reply.code, reply.detail);
        if (reply.code === 'no-project') events.projectLost();
        wait();
        return;
      }
    }
    if (mustAsk) await askHost(forProject);
  }

  function take(
    batch: readonly Change[],
    refused: readonly Change[],
    textGone: ReadonlySet<Change> = new Set(),
  ): void {
    setQueue(queue.slice(batch.length));
    if (context.state().save.kind === 'failed') {
      context.set({ save: { kind: 'saving' } });
      // Was it the host that could not save, and still cannot, it does not say so again by itself.
      mustAsk = true;
    }
    if (refused.length > 0) {
      mustAsk = true;
      events.refused(refused, textGone);
    }
    events.acknowledged(batch);
  }

  async function askHost(forProject: number): Promise<void> {
    mustAsk = false;
    const reply = await api.flush({});
    if (forProject !== project) return;
    if (!reply.ok) showFailure(reply.code, reply.detail);
    else if (queue.length === 0) context.set({ save: reply.value });
  }

  return {
    add: (change) => {
      known.add(change.id);
      setQueue([...queue, change]);
      if (context.state().save.kind !== 'failed') context.set({ save: { kind: 'saving' } });
      soon(pump);
    },
    pending: (article) =>
      article === undefined
        ? queue
        : queue.filter((change) => change.edits.some((edit) => edit.article === article)),
    knows: (changeId) => known.has(changeId),
    hostSaid: (save) => {
      if (queue.length === 0 || save.kind === 'failed') context.set({ save });
      else mustAsk = true;
    },
    retry: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      pump();
    },
    flush: async () => {
      pump();
      await underWay;
      if (queue.length === 0) await askHost(project);
    },
    keep,
    takeUp,
    forget: () => {
      keep();
      if (timer !== null) clearTimeout(timer);
      timer = null;
      project += 1;
      underWay = null;
      oneByOne = false;
      mustAsk = false;
      known = new Set();
      queue = [];
      context.set({ unsent: 0 });
    },
  };
}
