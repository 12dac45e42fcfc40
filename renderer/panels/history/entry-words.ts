/** What a statement or an entry of the case says, in a line, whether or not it is there now. */
import type { CaseContent } from '../../../shared/domain/case/case-content.ts';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { AnyEdit } from '../../../shared/domain/change.ts';
import type { StatementContent } from '../../../shared/domain/statement.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import { groupsIn } from '../../store/case/groups.ts';
import { endOf, type ShownEnd } from '../../store/linking/link-ends.ts';
import { findAnnotation } from '../../store/layers-state.ts';
import { articlesInPanes } from '../../store/store-context.ts';
import type { State } from '../../store/state.ts';
import { endName, linkTypeWords } from '../links/link-words.ts';
import { readableName, splitPath } from '../readable-name.ts';

/** What names of annotations and entities are looked up in. */
export type Named = Pick<State, 'layers' | 'adjudicated' | 'gathering' | 'cases' | 'panes'>;

interface Around {
  readonly text: Text;
  readonly tagset: Tagset;
  readonly state: Named;
  /** All edits that lead to the state: what they bring back is named by them. */
  readonly edits: readonly AnyEdit[];
}

export function statementWords(around: Around, article: string, content: StatementContent): string {
  const { text, tagset } = around;
  const end = (id: string, hint = article): string => endName(text, tagset, endIn(around.state, id, hint));
  switch (content.kind) {
    case 'link':
      return text('links.sentence', {
        from: end(content.from),
        type: linkTypeWords(text, tagset, content.type),
        to: end(content.to, content.toArticle),
      });
    case 'decision': {
      const verdict = text(`review.verdict.${content.verdict}`);
      return withMore(text('history.about', { what: verdict, on: end(content.on) }), content.comment);
    }
    case 'reply':
      return text('history.reply', { comment: content.comment });
  }
}

export function caseWords(around: Around, content: CaseContent): string {
  const { text } = around;
  switch (content.kind) {
    case 'entity':
      return withMore(readableName(content.name), content.note);
    case 'same-as':
    case 'different':
      return text(content.kind === 'same-as' ? 'history.same-as' : 'history.different', {
        one: entityName(around, content.one),
        other: entityName(around, content.other),
      });
    case 'memo':
      return content.article === undefined
        ? text('history.memo-project', { text: content.text })
        : text('history.memo-article', {
            article: readableName(splitPath(content.article).name),
            text: content.text,
          });
  }
}

/** The agreed set is asked as well: what stands beside it is about it. */
function endIn(state: Named, id: string, hint: string): ShownEnd {
  const { layers, adjudicated, gathering } = state;
  const end = endOf({ layers, gathering, open: articlesInPanes(state) }, id, hint);
  const agreed = 'tag' in end ? undefined : findAnnotation(adjudicated, hint, id);
  if (agreed === undefined) return end;
  const { tag, label, anchor } = agreed.annotation.content;
  const annotator = agreed.shown.layer.annotator.id;
  return { state: 'there', id, article: hint, annotator, tag, label, quote: anchor.exact, span: null };
}

function entityName({ text, state, edits }: Around, id: EntityId): string {
  const known = groupsIn(state).of(id)?.name;
  if (known !== undefined) return readableName(known);
  for (const { annotation, before, after } of edits) {
    const said = after ?? before;
    if (annotation === id && said !== null && 'kind' in said && said.kind === 'entity')
      return readableName(said.name);
  }
  return text('entities.unknown');
}

function withMore(words: string, more: string | undefined): string {
  return more === undefined || more === '' ? words : `${words} · ${more}`;
}
