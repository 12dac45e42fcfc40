/**
 * Choosing what the selected annotation names: an entity that is known, or a new one in one
 * keystroke. The annotation's own words stand in the field, so that Enter alone is often enough.
 */
import './entity-dialog.css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { rootTag } from '../../../shared/domain/tagset.ts';
import { groupsIn } from '../../store/case/groups.ts';
import { kindMeant } from '../../store/case/naming.ts';
import { suggestEntities } from './suggest-entities.ts';
import { keyNames } from '../../store/key-names.ts';
import { selectedAnnotation } from '../../store/selectors.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { type FieldKey, SearchField } from '../../ui/text-field.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { rowAfterKey } from '../../ui/virtual-list-keys.ts';
import { useActions, useParts, useTagset, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { choicesFor, type EntityChoice } from './entity-choices.ts';
import { EntityMark } from './entity-mark.tsx';

export function EntityDialog(): ReactNode {
  const placed = useWindowState(selectedAnnotation);
  const article = useWindowState((state) => state.selected?.article);
  if (placed === null || article === undefined) return null;
  return <Chooser annotation={placed.annotation} article={article} />;
}

function Chooser({
  annotation: { id, content },
  article,
}: {
  readonly annotation: Annotation;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const actions = useActions();
  const tagset = useTagset();
  const { isMac } = useParts();
  const cases = useWindowState((state) => state.cases);
  const gathering = useWindowState((state) => state.gathering);
  const [words, setWords] = useState(() => content.anchor.exact.replaceAll(/\s+/gu, ' ').trim());
  const [active, setActive] = useState<string | null>(null);
  const kind = kindMeant(rootTag(tagset, content.tag));
  const current = content.entity === undefined ? undefined : groupsIn({ cases }).of(content.entity);
  const choices = useMemo(
    () =>
      choicesFor({
        suggestions: suggestEntities({ cases, gathering }, words, kind),
        others: suggestEntities({ cases, gathering }, '', kind),
        words: words.trim(),
        kind: kind ?? 'actor',
        current: content.entity,
        currentName: current?.name ?? text('entities.unknown'),
      }),
    [cases, content.entity, current, gathering, kind, text, words],
  );
  const activeRow = choices.find(({ key }) => key === active) ?? choices[0];

  useEffect(() => actions.gather(), [actions]);

  function close(): void {
    ui.setState({ dialog: null });
  }

  function choose(choice: EntityChoice | undefined): void {
    if (choice === undefined) return;
    close();
    if (choice.what === 'known') actions.setEntity(article, id, choice.entity);
    else if (choice.what === 'new') actions.nameEntity(article, id, choice.name);
    else actions.setEntity(article, id, null);
  }

  function handleKey({ key, ctrlKey, metaKey }: FieldKey): boolean {
    if (key === 'Enter') {
      const isNew = ctrlKey || metaKey;
      choose(isNew ? choices.find(({ what }) => what === 'new') : activeRow);
      return true;
    }
    if (key === 'Escape') {
      close();
      return true;
    }
    if (key === 'Home' || key === 'End') return false;
    const next = rowAfterKey(key, choices, activeRow === undefined ? -1 : choices.indexOf(activeRow));
    if (next !== null) setActive(choices[next]?.key ?? null);
    return next !== null;
  }

  function labelOf(choice: EntityChoice): string {
    if (choice.what === 'known') return choice.name;
    if (choice.what === 'none') return text('entities.take-away', { name: choice.name });
    return text(choice.of === 'actor' ? 'entities.new-actor' : 'entities.new-proposition', {
      name: choice.name,
    });
  }

  return (
    <Dialog title={text('entities.title')} onClose={close} size="medium">
      <div className="entity-dialog">
        <blockquote className="entity-quote" dir="auto">
          {content.anchor.exact}
        </blockquote>
        <SearchField
          label={text('entities.search')}
          value={words}
          onChange={(next) => {
            setWords(next);
            setActive(null);
          }}
          clearName={text('window.clear')}
          onKey={handleKey}
          startsFocused
        />
        {choices.length > 0 && (
          <VirtualList
            label={text('entities.results')}
            className="entity-list"
            rows={choices}
            activeKey={activeRow?.key ?? null}
            selectedKey={activeRow?.key ?? null}
            onActive={(row) => setActive(row.key)}
            onChoose={choose}
            labelOf={labelOf}
            renderRow={(choice) => (
              <div className="entity-row" data-what={choice.what}>
                {choice.what !== 'none' && <EntityMark of={choice.of} />}
                <bdi className="entity-row-name">{labelOf(choice)}</bdi>
                {choice.what === 'known' && choice.alias !== null && (
                  <bdi className="entity-row-alias">{text('entities.alias', { name: choice.alias })}</bdi>
                )}
                {choice.what === 'new' && <Kbd keys={keyNames('Mod+Enter', text.language, isMac)} />}
              </div>
            )}
          />
        )}
        <output className="visually-hidden">{activeRow && labelOf(activeRow)}</output>
      </div>
    </Dialog>
  );
}
