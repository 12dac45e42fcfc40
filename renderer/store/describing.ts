/**
 * Describing: what this person says of articles besides their texts. The host writes it at
 * once and answers when it is on disk; so it is shown when it holds, and undo writes again.
 */
import type { Api } from '../../shared/api/contract.ts';
import type { ArticleDescription, Metadata, MetadataEdit } from '../../shared/domain/metadata.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { Actions } from './actions.ts';
import type { State } from './state.ts';
import type { StoreContext } from './store-context.ts';
import type { Deed, Undo } from './undo.ts';

export type Describing = Pick<Actions, 'editMetadata'>;

const NOTHING_KNOWN: ArticleDescription = { found: {}, said: [], shares: [] };

/** What is known of an article; nothing, if nothing is. */
export function descriptionOf(state: Pick<State, 'descriptions'>, article: ArticlePath): ArticleDescription {
  return ownValue(state.descriptions, article) ?? NOTHING_KNOWN;
}

export function createDescribing(
  context: StoreContext,
  api: Pick<Api, 'editMetadata'>,
  undo: Pick<Undo, 'done'>,
): Describing {
  function ownWords(article: ArticlePath): Metadata {
    const own = context.state().project?.annotator?.id;
    const { said } = descriptionOf(context.state(), article);
    return said.find(({ annotator }) => annotator === own)?.values ?? {};
  }

  /** The edits that bring back what is said now. */
  function inverseOf(edits: readonly MetadataEdit[]): readonly MetadataEdit[] {
    return edits.map((edit) => ({ ...edit, value: ownWords(edit.article)[edit.field] ?? null }));
  }

  function show(edits: readonly MetadataEdit[]): void {
    const own = context.state().project?.annotator?.id;
    if (own === undefined) return;
    const changed = new Map<ArticlePath, ArticleDescription>();
    for (const { article, field, value } of edits) {
      const description = changed.get(article) ?? descriptionOf(context.state(), article);
      const { [field]: _before, ...others } =
        description.said.find(({ annotator }) => annotator === own)?.values ?? {};
      const values: Metadata = value === null ? others : { ...others, [field]: value };
      const said = [
        ...description.said.filter(({ annotator }) => annotator !== own),
        ...(Object.keys(values).length === 0 ? [] : [{ annotator: own, values }]),
      ].toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1));
      changed.set(article, { ...description, said });
    }
    context.set({ descriptions: { ...context.state().descriptions, ...Object.fromEntries(changed) } });
  }

  async function write(edits: readonly MetadataEdit[]): Promise<boolean> {
    const place = context.state().project?.place;
    const reply = await api.editMetadata({ edits });
    if (context.state().project?.place !== place) return false;
    if (reply.ok) show(edits);
    return reply.ok;
  }

  /** Takes the edits back, if nobody said something else since. */
  function deedOf(edits: readonly MetadataEdit[], inverse: readonly MetadataEdit[]): Deed {
    return {
      id: context.clock.newId(),
      article: edits[0]?.article ?? '',
      count: edits.length,
      back: async () => {
        const isSame = edits.every((edit) => (ownWords(edit.article)[edit.field] ?? null) === edit.value);
        return isSame && (await write(inverse)) ? deedOf(inverse, edits) : null;
      },
    };
  }

  return {
    editMetadata: async (edits) => {
      const changing = edits.filter((edit) => (ownWords(edit.article)[edit.field] ?? null) !== edit.value);
      const [first] = changing;
      if (first === undefined) return true;
      if (context.state().project?.annotator === null) {
        context.say('no-annotator');
        return false;
      }
      const inverse = inverseOf(changing);
      const written = await write(changing);
      if (written) undo.done(deedOf(changing, inverse));
      context.say(
        written ? 'described' : 'not-described',
        { count: changing.length, file: first.article },
        written,
      );
      return written;
    },
  };
}
