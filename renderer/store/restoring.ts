/**
 * Restoring: an earlier state of one of one's own layers, looked at and brought back.
 *
 * What comes back comes as a change like any other: journalled, saved, undone in one
 * step. Nothing is overwritten.
 */
import type { Api } from '../../shared/api/contract.ts';
import type { Annotation, Entry } from '../../shared/domain/annotation.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { CaseEntry } from '../../shared/domain/case/case-content.ts';
import {
  diffCases,
  diffLayers,
  diffStatements,
  isCaseEdit,
  isStatementEdit,
  type AnyEdit,
} from '../../shared/domain/change.ts';
import { isCase, isOnWords, isStatement, type Content } from '../../shared/domain/content.ts';
import type { AnyLayer, LayerKey } from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import type { Statement } from '../../shared/domain/statement.ts';
import type { Actions } from './actions.ts';
import { newOwnCase } from './case/cases-state.ts';
import { newOwnLayer, ownOf } from './layers-state.ts';
import type { Notices } from './notices.ts';
import { newOwnStatements } from './statements-state.ts';
import type { StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

export type Restoring = Pick<Actions, 'listStates' | 'compareState' | 'restoreState' | 'answerLoss'>;

export function createRestoring(
  context: StoreContext,
  api: Pick<Api, 'listStates' | 'readState' | 'answerLoss'>,
  undo: Pick<Undo, 'make'>,
  notices: Pick<Notices, 'over'>,
): Restoring {
  async function editsTo(layer: LayerKey, state: string): Promise<readonly AnyEdit[] | null> {
    const read = await api.readState({ layer, state });
    const annotator = context.state().project?.annotator ?? null;
    if (!read.ok || annotator === null) return null;
    const now = (ownOf(context.state(), layer) ?? nothingIn(layer, annotator)).layer;
    return withTimes(differences(now, read.value.annotations), read.value.annotations);
  }

  return {
    listStates: async (layer) => {
      const listed = await api.listStates({ layer });
      return listed.ok ? listed.value.states : null;
    },

    compareState: editsTo,

    restoreState: async (layer, state, what) => {
      const all = await editsTo(layer, state);
      const edits = all?.filter(({ before, annotation }) => {
        if (what === 'all') return true;
        return what === 'lost' ? before === null : what.has(annotation);
      });
      const file = layer.case === true ? (context.state().project?.name ?? '') : layer.article;
      if (edits === undefined) {
        context.say('not-restored', { file });
        return false;
      }
      const { newId, now } = context.clock;
      if (edits.length > 0 && !undo.make({ id: newId(), kind: 'restore', at: now(), edits })) return false;
      const of = layer.links === true || layer.case === true ? 'entries' : 'annotations';
      context.say('restored', { count: edits.length, file, of }, edits.length > 0);
      return true;
    },

    answerLoss: async (article, notice) => {
      if ((await api.answerLoss({ article })).ok) notices.over(notice);
    },
  };
}

function nothingIn(key: LayerKey, annotator: Annotator): { readonly layer: AnyLayer } {
  if (key.case === true) return newOwnCase(annotator);
  return key.links === true ? newOwnStatements(key, annotator) : newOwnLayer(key, annotator);
}

/** The edits that make of a layer what was said then. */
function differences(now: AnyLayer, then: readonly Entry<Content>[]): readonly AnyEdit[] {
  if (now.case === true) return diffCases(now, { ...now, annotations: mapById(then.filter(isOfCase)) });
  if (now.links === true)
    return diffStatements(now, { ...now, annotations: mapById(then.filter(isOnAnnotations)) });
  return diffLayers(now, { ...now, annotations: mapById(then.filter(isAnnotation)) });
}

function isAnnotation(entry: Entry<Content>): entry is Annotation {
  return isOnWords(entry.content);
}

function isOnAnnotations(entry: Entry<Content>): entry is Statement {
  return isStatement(entry.content);
}

function isOfCase(entry: Entry<Content>): entry is CaseEntry {
  return isCase(entry.content);
}

/** What was lost without a trace keeps the time when it was made. */
function withTimes(edits: readonly AnyEdit[], then: readonly Entry<Content>[]): readonly AnyEdit[] {
  const made = new Map(then.map(({ id, created }) => [id, created]));
  return edits.map((edit): AnyEdit => {
    const created = edit.before === null ? made.get(edit.annotation) : undefined;
    if (created === undefined) return edit;
    if (isCaseEdit(edit)) return { ...edit, created };
    return isStatementEdit(edit) ? { ...edit, created } : { ...edit, created };
  });
}
