/** Who does what: blind mode and assignments, for the lead to settle and for all to see. */
import { type ReactNode, useState } from 'react';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { isAnnotatorId } from '../../../shared/domain/annotator.ts';
import type { State } from '../../store/state.ts';
import { mayLead, peopleOf } from '../../store/work-state.ts';
import { articlesInOrder } from '../../store/selectors.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { StepperField } from '../../ui/stepper-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ArticleChoice } from '../exchange/article-choice.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useParts, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { editOf, SCOPES, type AssignmentDraft } from './assignment-draft.ts';
import { WorkTable } from './work-table.tsx';
import './work.css';

export function WorkDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const { store } = useParts();
  const isLead = useWindowState(mayLead);
  const work = useWindowState((state) => state.work);
  const entries = useWindowState(articlesInOrder);
  const articles = entries.map(({ path }) => path);
  const [joining, setJoining] = useState<readonly AnnotatorId[]>([]);
  const people = peopleOf(store.getState(), joining);
  const [draft, setDraft] = useState<AssignmentDraft>(() => ({
    scope: 'open',
    chosen: activeArticle(store.getState()),
    annotators: people.map(({ id }) => id),
    perArticle: 1,
  }));
  const edit = isLead ? editOf(draft, articles, work.assigned) : {};
  const count = Object.keys(edit).length;
  const close = (): void => ui.setState({ dialog: null });
  const change = (part: Partial<AssignmentDraft>): void => setDraft({ ...draft, ...part });

  async function assign(): Promise<void> {
    if (await actions.editProject({ assigned: edit })) close();
  }

  return (
    <Dialog
      title={text('work.title')}
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{text('window.close')}</Button>
          {isLead && (
            <Button look="primary" isDisabled={count === 0} onPress={() => void assign()}>
              {text('work.assign', { count })}
            </Button>
          )}
        </>
      }
    >
      <div className="work-dialog">
        {isLead ? (
          <>
            <SwitchField
              label={text('work.blind')}
              hint={text('work.blind-how')}
              value={work.blind}
              onChange={(blind) => void actions.editProject({ blind })}
            />
            <SegmentedField
              label={text('work.articles')}
              choices={SCOPES.map((id) => ({ id, label: text(`work.scope.${id}`) }))}
              value={draft.scope}
              onChange={(scope) => change({ scope })}
            />
            {draft.scope === 'chosen' && (
              <ArticleChoice chosen={draft.chosen} onChange={(chosen) => change({ chosen })} />
            )}
            <fieldset className="work-people-field">
              <legend className="field-label">{text('work.to')}</legend>
              <div className="work-people">
                {people.map(({ id, name }) => (
                  <CheckField
                    key={id}
                    value={draft.annotators.includes(id)}
                    onChange={(on) =>
                      change({
                        annotators: people
                          .map((one) => one.id)
                          .filter((one) => (one === id ? on : draft.annotators.includes(one))),
                      })
                    }
                  >
                    <bdi>{readableName(name)}</bdi>
                  </CheckField>
                ))}
              </div>
            </fieldset>
            <Joining
              onJoin={(id) => {
                setJoining([...joining, id]);
                change({ annotators: [...draft.annotators.filter((one) => one !== id), id] });
              }}
            />
            <StepperField
              label={text('work.per-article')}
              value={Math.min(draft.perArticle, Math.max(1, draft.annotators.length))}
              min={0}
              max={Math.max(1, draft.annotators.length)}
              onChange={(perArticle) => change({ perArticle })}
            />
          </>
        ) : (
          <p className="work-hint">{leadWords()}</p>
        )}
        <WorkTable people={people} edit={edit} />
      </div>
    </Dialog>
  );

  function leadWords(): string {
    const name = people.find(({ id }) => id === work.lead)?.name ?? work.lead;
    const blind = work.blind ? 'yes' : 'no';
    return name === null
      ? text('work.no-lead', { blind })
      : text('work.only-lead', { name: readableName(name), blind });
  }
}

/** What is most likely meant when articles are chosen one by one. */
function activeArticle({ panes, activePane }: State): readonly ArticlePath[] {
  const pane = panes[activePane];
  return pane === null ? [] : [pane.article];
}

/** Somebody who has not begun yet is known by the id that their files will have. */
function Joining({ onJoin }: { readonly onJoin: (id: AnnotatorId) => void }): ReactNode {
  const text = useText();
  const [id, setId] = useState('');
  const wanted = id.trim().toLowerCase();
  return (
    <form
      className="work-joining"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAnnotatorId(wanted)) return;
        onJoin(wanted);
        setId('');
      }}
    >
      <TextField label={text('work.joining')} value={id} onChange={setId} maxLength={32} />
      <Button type="submit" isDisabled={!isAnnotatorId(wanted)}>
        {text('work.join')}
      </Button>
    </form>
  );
}
