/**
 * Undo and redo, over all articles of a session.
 *
 * Making a change puts it on the stack; taking it back is making its inverse. What
 * came from outside stands on the stack too. An edit whose ground has moved is left
 * alone and said so, never forced.
 */
import {
  diffCases,
  diffLayers,
  diffStatements,
  invert,
  isAnnotationEdit,
  isCaseEdit,
  type AnyEdit,
  type Change,
} from '../../shared/domain/change.ts';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { AnyLayer, ArticlePath } from '../../shared/domain/layer.ts';
import { mayAdjudicate } from './adjudicating.ts';
import { applyToLayers, sortEdits } from './layers-state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import type { Sending } from './sending.ts';
import type { StackEntry } from './state.ts';
import { createTurns } from './turns.ts';

export interface Undo {
  /**
   * Applies a change, sends it and puts it on the stack; false, and said why, if it cannot be made.
   * `beside` was done with it and is taken back with it.
   */
  readonly make: (change: Change, beside?: Deed) => boolean;
  /** What was done already, and elsewhere, goes on the stack too. */
  readonly done: (deed: Deed) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Somebody else changed one's own layer: the difference can be undone; `except` annotations stay out. */
  readonly changedOutside: (
    before: { readonly layer: AnyLayer },
    after: { readonly layer: AnyLayer },
    except: ReadonlySet<AnnotationId>,
  ) => void;
  /** The host refused these: nothing of them can be undone. */
  readonly drop: (changes: readonly Change[]) => void;
  readonly forget: () => void;
}

/** Something that is no change of layers and can be taken back all the same. */
export interface Deed {
  readonly id: string;
  readonly article: ArticlePath;
  /** Of what was done. */
  readonly count: number;
  /** Takes it back; answers the deed that does it again, or null if it cannot be taken back. */
  readonly back: () => Promise<Deed | null>;
  /** How much of it could not be taken back: it was changed since. */
  readonly left?: number;
}

type Direction = 'undo' | 'redo';

export function createUndo(
  context: StoreContext,
  sending: Pick<Sending, 'add'>,
  goTo: (article: ArticlePath, id: AnnotationId | null) => void,
): Undo {
  /** The changes that the entries of both stacks name. */
  const changes = new Map<string, Change>();
  const deeds = new Map<string, Deed>();
  /** What was done together with a change, by the change's id. */
  const besides = new Map<string, Deed>();
  const turns = createTurns<Direction>((direction) => {
    step(direction);
  });

  function apply(change: Change): boolean {
    const { project } = context.state();
    if (project === null || project.annotator === null) {
      context.say('no-annotator');
      return false;
    }
    const isAgreed = change.edits.some(({ adjudicated }) => adjudicated === true);
    if (isAgreed && !mayAdjudicate(project)) {
      context.say('not-adjudicator');
      return false;
    }
    if (project.writable !== 'yes' || sortEdits(context.state(), change.edits).stuck.length > 0) {
      context.say('read-only');
      return false;
    }
    context.set(applyToLayers(context.state(), change, project.annotator, textOf(context.state())));
    sending.add(change);
    return true;
  }

  function push(direction: Direction, change: Change): void {
    changes.set(change.id, change);
    context.set({ [direction]: [...context.state()[direction], entryOf(change)] });
  }

  function pop(direction: Direction): Change | undefined {
    const entry = context.state()[direction].at(-1);
    if (entry === undefined) return undefined;
    context.set({ [direction]: context.state()[direction].slice(0, -1) });
    const change = changes.get(entry.change);
    changes.delete(entry.change);
    return change;
  }

  function pushDeed(direction: Direction, deed: Deed): void {
    deeds.set(deed.id, deed);
    context.set({ [direction]: [...context.state()[direction], entryOfDeed(deed)] });
  }

  /** False if what comes next is no deed. */
  function stepDeed(from: Direction): boolean {
    const entry = context.state()[from].at(-1);
    const deed = entry === undefined ? undefined : deeds.get(entry.change);
    if (entry === undefined || deed === undefined) return false;
    const to = from === 'undo' ? 'redo' : 'undo';
    deeds.delete(deed.id);
    // Its entry holds the place on the other stack until it is taken back.
    context.set({ [from]: context.state()[from].slice(0, -1), [to]: [...context.state()[to], entry] });
    turns.until(takeBack(deed, entry, from, to));
    return true;
  }

  async function takeBack(deed: Deed, entry: StackEntry, from: Direction, to: Direction): Promise<void> {
    const { project } = context.state();
    const inverse = await deed.back();
    if (context.state().project?.place !== project?.place) return;
    // Not there any more if something else was done meanwhile.
    const at = context.state()[to].indexOf(entry);
    if (at !== -1) {
      const settled = inverse === null ? [] : [entryOfDeed(inverse)];
      if (inverse !== null) deeds.set(inverse.id, inverse);
      context.set({ [to]: context.state()[to].toSpliced(at, 1, ...settled) });
    }
    const left = inverse === null ? deed.count : (inverse.left ?? 0);
    if (inverse === null || left > 0)
      context.say(from === 'undo' ? 'not-undone' : 'not-redone', { count: left });
    else context.say(from === 'undo' ? 'undone' : 'redone', { count: inverse.count });
  }

  /** What was done with `change` is taken back with its inverse, and done again with the inverse of that. */
  function stepBeside(change: Change, inverse: Change, from: Direction): void {
    const beside = besides.get(change.id);
    if (beside === undefined) return;
    besides.delete(change.id);
    const taken = beside.back().then((again) => {
      if (again !== null) besides.set(inverse.id, again);
      else context.say(from === 'undo' ? 'not-undone' : 'not-redone', { count: beside.count });
    });
    turns.until(taken);
  }

  function clearRedo(): void {
    for (const entry of context.state().redo) {
      changes.delete(entry.change);
      besides.delete(entry.change);
      deeds.delete(entry.change);
    }
    context.set({ redo: [] });
  }

  function step(from: Direction): void {
    if (stepDeed(from)) return;
    const change = pop(from);
    if (change === undefined) {
      context.say(from === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
      return;
    }
    const inverse = invert(change, context.clock.newId(), context.clock.now());
    const fitting = sortEdits(context.state(), inverse.edits).fits;
    const left = inverse.edits.length - fitting.length;
    if (fitting.length > 0) {
      const possible = { ...inverse, edits: fitting };
      if (!apply(possible)) {
        push(from, change);
        return;
      }
      push(from === 'undo' ? 'redo' : 'undo', possible);
      stepBeside(change, possible, from);
    }
    const where = fitting.length > 0 ? fitting : inverse.edits;
    // Of a renamed article only the new path can be gone to.
    const isListed = ({ article }: AnyEdit): boolean =>
      context.state().articles.some(({ path }) => path === article);
    const first = where.find(isListed) ?? where.find((edit) => !isCaseEdit(edit));
    // A decision acts on the annotation that was judged, whatever was taken over with it; a link where it begins.
    const judged = where.flatMap(saidOf)[0] ?? where.flatMap(agreedFrom)[0];
    if (judged !== undefined) goTo(judged.article, judged.annotation);
    else if (first !== undefined) goTo(first.article, isInList(first) ? first.annotation : null);
    if (left > 0) context.say(from === 'undo' ? 'not-undone' : 'not-redone', { count: left });
    else context.say(from === 'undo' ? 'undone' : 'redone', { count: touched([{ edits: fitting }]).size });
  }

  return {
    make: (change, beside) => {
      if (!apply(change)) return false;
      clearRedo();
      push('undo', change);
      if (beside !== undefined) besides.set(change.id, beside);
      return true;
    },
    done: (deed) => {
      clearRedo();
      pushDeed('undo', deed);
    },
    undo: () => {
      turns.ask('undo');
    },
    redo: () => {
      turns.ask('redo');
    },
    changedOutside: (before, after, except) => {
      const edits = differences(before.layer, after.layer).filter((edit) => !except.has(edit.annotation));
      if (edits.length === 0) return;
      push('undo', { id: context.clock.newId(), kind: 'outside', at: context.clock.now(), edits });
    },
    drop: (refused) => {
      const ids = new Set(refused.map((change) => change.id));
      const keep = (entry: StackEntry): boolean => !ids.has(entry.change);
      for (const id of ids) {
        changes.delete(id);
        // What was done with it is of no use without it.
        void besides.get(id)?.back();
        besides.delete(id);
      }
      const { undo, redo } = context.state();
      context.set({ undo: undo.filter(keep), redo: redo.filter(keep) });
    },
    forget: () => {
      changes.clear();
      deeds.clear();
      besides.clear();
      turns.forget();
    },
  };
}

function entryOf(change: Change): StackEntry {
  const article = change.edits.find((edit) => !isCaseEdit(edit))?.article ?? '';
  return { change: change.id, kind: change.kind, article, count: touched([change]).size };
}

function entryOfDeed({ id, article, count }: Deed): StackEntry {
  return { change: id, kind: 'metadata', article, count };
}

/** An annotation of one's own layer, after the edit: the list can show it. */
function isInList({ adjudicated, links, after }: AnyEdit): boolean {
  return after !== null && adjudicated !== true && links !== true;
}

function differences(before: AnyLayer, after: AnyLayer): readonly AnyEdit[] {
  if (before.case === true || after.case === true)
    return before.case === true && after.case === true ? diffCases(before, after) : [];
  if (before.links !== true) return after.links === true ? [] : diffLayers(before, after);
  return after.links === true ? diffStatements(before, after) : [];
}

/** The annotations that some changes touch. */
export function touched(
  changes: readonly { readonly edits: readonly AnyEdit[] }[],
): ReadonlySet<AnnotationId> {
  return new Set(changes.flatMap((change) => change.edits.map((edit) => edit.annotation)));
}

/** What is agreed is shown by what it comes from. */
function agreedFrom(
  edit: AnyEdit,
): readonly { readonly article: ArticlePath; readonly annotation: AnnotationId }[] {
  if (!isAnnotationEdit(edit) || edit.adjudicated !== true) return [];
  const [annotation] = (edit.after ?? edit.before)?.derivedFrom ?? [];
  return annotation === undefined ? [] : [{ article: edit.article, annotation }];
}

function saidOf(
  edit: AnyEdit,
): readonly { readonly article: ArticlePath; readonly annotation: AnnotationId }[] {
  if (edit.links !== true) return [];
  const content = edit.after ?? edit.before;
  if (content?.kind === 'link') return [{ article: edit.article, annotation: content.from }];
  return content?.kind === 'decision' ? [{ article: edit.article, annotation: content.on }] : [];
}
