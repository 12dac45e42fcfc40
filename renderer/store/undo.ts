/**
 * Undo and redo, over all articles of a session.
 *
 * Making a change puts it on the stack; taking it back is making its inverse. What
 * came from outside stands on the stack too. An edit whose ground has moved is left
 * alone and said so, never forced.
 */
import { diffLayers, invert, type Change, type Edit } from '../../shared/domain/change.ts';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { applyToLayers, sortEdits } from './layers-state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import type { Sending } from './sending.ts';
import type { ShownLayer, StackEntry } from './state.ts';

export interface Undo {
  /** Applies a change, sends it and puts it on the stack; false, and said why, if it cannot be made. */
  readonly make: (change: Change) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Somebody else changed one's own layer: the difference can be undone; `except` annotations stay out. */
  readonly changedOutside: (before: ShownLayer, after: ShownLayer, except: ReadonlySet<AnnotationId>) => void;
  /** The host refused these: nothing of them can be undone. */
  readonly drop: (changes: readonly Change[]) => void;
  readonly forget: () => void;
}

type Direction = 'undo' | 'redo';

export function createUndo(
  context: StoreContext,
  sending: Pick<Sending, 'add'>,
  goTo: (article: ArticlePath, id: AnnotationId | null) => void,
): Undo {
  /** The changes that the entries of both stacks name. */
  const changes = new Map<string, Change>();

  function apply(change: Change): boolean {
    const { project, layers } = context.state();
    if (project === null || project.annotator === null) {
      context.say('no-annotator');
      return false;
    }
    if (project.writable !== 'yes' || sortEdits(layers, change.edits).stuck.length > 0) {
      context.say('read-only');
      return false;
    }
    context.set({ layers: applyToLayers(layers, change, project.annotator, textOf(context.state())) });
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

  function step(from: Direction): void {
    const change = pop(from);
    if (change === undefined) {
      context.say(from === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
      return;
    }
    const inverse = invert(change, context.clock.newId(), context.clock.now());
    const fitting = sortEdits(context.state().layers, inverse.edits).fits;
    const left = inverse.edits.length - fitting.length;
    if (fitting.length > 0) {
      const possible = { ...inverse, edits: fitting };
      if (!apply(possible)) {
        push(from, change);
        return;
      }
      push(from === 'undo' ? 'redo' : 'undo', possible);
    }
    const [first] = fitting.length > 0 ? fitting : inverse.edits;
    if (first !== undefined) goTo(first.article, first.after === null ? null : first.annotation);
    if (left > 0) context.say(from === 'undo' ? 'not-undone' : 'not-redone', { count: left });
    else context.say(from === 'undo' ? 'undone' : 'redone', { count: fitting.length });
  }

  return {
    make: (change) => {
      if (!apply(change)) return false;
      for (const entry of context.state().redo) changes.delete(entry.change);
      context.set({ redo: [] });
      push('undo', change);
      return true;
    },
    undo: () => {
      step('undo');
    },
    redo: () => {
      step('redo');
    },
    changedOutside: (before, after, except) => {
      const edits = diffLayers(after.layer.article, before.layer, after.layer).filter(
        (edit) => !except.has(edit.annotation),
      );
      if (edits.length === 0) return;
      push('undo', { id: context.clock.newId(), kind: 'outside', at: context.clock.now(), edits });
    },
    drop: (refused) => {
      const ids = new Set(refused.map((change) => change.id));
      const keep = (entry: StackEntry): boolean => !ids.has(entry.change);
      for (const id of ids) changes.delete(id);
      const { undo, redo } = context.state();
      context.set({ undo: undo.filter(keep), redo: redo.filter(keep) });
    },
    forget: () => {
      changes.clear();
    },
  };
}

function entryOf(change: Change): StackEntry {
  const article = change.edits[0]?.article ?? '';
  return { change: change.id, kind: change.kind, article, count: change.edits.length };
}

/** The annotations that some changes touch. */
export function touched(changes: readonly { readonly edits: readonly Edit[] }[]): ReadonlySet<AnnotationId> {
  return new Set(changes.flatMap((change) => change.edits.map((edit) => edit.annotation)));
}
