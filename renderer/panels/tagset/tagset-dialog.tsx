/** Editing the tagset: by its lead at once, by others as a proposal. Nothing is kept before the button at its foot. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { TagsetUse } from '../../../shared/api/contract.ts';
import { checkTagset } from '../../../shared/domain/tags/check-tagset.ts';
import { sameTagset } from '../../../shared/domain/tags/edit-tagset.ts';
import { isNoRetagging, NO_RETAGGING } from '../../../shared/domain/tags/retag.ts';
import { settledTagset } from '../../store/tagset/settle-tagset.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import { takenKeys } from '../../store/tagset/tag-keys.ts';
import { concernsOf, NO_USE } from '../../store/tagset/concern.ts';
import { settledRetagging, type TagsetDraft } from '../../store/tagset/tagset-draft.ts';
import { mayLead } from '../../store/work-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { GradingSwitches } from './grading-switches.tsx';
import { LinkTypeList } from './link-type-list.tsx';
import { ProposalList } from './proposal-list.tsx';
import { TagEditor } from './tag-editor.tsx';
import { TagsetFile, type PickedTagset } from './tagset-file.tsx';
import { TakeOverList } from './take-over-list.tsx';
import { useConcernWords } from './use-concern-words.ts';
import './tagset.css';

const PARTS = ['tags', 'links', 'grading', 'proposals'] as const;
type Part = (typeof PARTS)[number];

export function TagsetDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const tagset = useTagset();
  const isLead = useWindowState(mayLead);
  const settings = useWindowState((state) => state.settings);
  const work = useWindowState((state) => state.work);
  const proposals = work.proposals ?? [];
  const [part, setPart] = useState<Part>('tags');
  const [draft, setDraft] = useState<TagsetDraft>(() => ({ tagset, retagging: NO_RETAGGING }));
  const [base, setBase] = useState(tagset);
  const [comment, setComment] = useState('');
  const [picked, setPicked] = useState<PickedTagset | null>(null);
  const [said, setSaid] = useState('');
  const words = useConcernWords();
  const use = useTagsetUse(tagset);
  // The tagset became another meanwhile, and nothing was edited here yet.
  if (base !== tagset && sameTagset(draft.tagset, base)) {
    setBase(tagset);
    setDraft({ tagset, retagging: NO_RETAGGING });
  }
  const after = useMemo(() => settledTagset(base, draft.tagset), [base, draft.tagset]);
  const retagging = settledRetagging(draft);
  const isChanged = !sameTagset(after, base);
  const problems = useMemo(
    () =>
      checkTagset(draft.tagset, {
        // The editor's own words for built-in tags, so that none is called like them.
        nameOf: (tag) => (tag.label === undefined ? tagName(text, draft.tagset, tag.id) : tag.label),
        takenKeys: takenKeys(settings),
      }),
    [draft.tagset, settings, text],
  );
  const close = (): void => ui.setState({ dialog: null });

  async function keep(): Promise<void> {
    const kept = isLead
      ? await actions.changeTagset(after, retagging)
      : await actions.proposeTagset(after, comment);
    if (kept) close();
  }

  return (
    <Dialog
      title={text('tagset.title')}
      closeName={text('window.close')}
      onClose={close}
      size="large"
      foot={
        <>
          {!isNoRetagging(retagging) && (
            <p className="tagset-concern">
              {words(concernsOf(use, retagging), isLead ? 'change' : 'propose')}
            </p>
          )}
          <Button onPress={close}>{text('window.cancel')}</Button>
          <Button look="primary" isDisabled={!isChanged || problems.length > 0} onPress={() => void keep()}>
            {text(isLead ? 'tagset.save' : 'tagset.propose')}
          </Button>
        </>
      }
    >
      <div className="tagset-dialog">
        {!isLead && <p className="work-hint">{text('tagset.not-lead')}</p>}
        {picked === null ? (
          <>
            <SegmentedField
              label={text('tagset.part')}
              hideLabel
              value={part}
              choices={PARTS.filter((id) => id !== 'proposals' || proposals.length > 0).map((id) => ({
                id,
                label: text(`tagset.part.${id}`, {
                  count: proposals.filter(({ answer }) => answer === null).length,
                }),
              }))}
              onChange={setPart}
            />
            {part !== 'proposals' && (
              <TagsetFile
                tagset={draft.tagset}
                said={said}
                onPick={(next) => {
                  setSaid('');
                  setPicked(next);
                }}
              />
            )}
            {part === 'tags' && (
              <TagEditor draft={draft} onChange={setDraft} problems={problems} use={use} isLead={isLead} />
            )}
            {part === 'links' && <LinkTypeList draft={draft} use={use} isLead={isLead} onChange={setDraft} />}
            {part === 'grading' && (
              <GradingSwitches
                tagset={draft.tagset}
                onChange={(next) => setDraft({ ...draft, tagset: next })}
              />
            )}
            {part === 'proposals' && <ProposalList proposals={proposals} isLead={isLead} />}
          </>
        ) : (
          <TakeOverList
            tagset={draft.tagset}
            given={picked.given}
            file={picked.file}
            use={use}
            onLeave={() => setPicked(null)}
            onTake={(next, count) => {
              setDraft({ ...draft, tagset: next });
              setSaid(text('tagset.taken-over', { count }));
              setPicked(null);
            }}
          />
        )}
        {!isLead && isChanged && (
          <TextField label={text('tagset.comment')} value={comment} onChange={setComment} maxLength={500} />
        )}
      </div>
    </Dialog>
  );
}

/** Counted anew for every tagset; none until it is counted. */
function useTagsetUse(tagset: Tagset): TagsetUse {
  const actions = useActions();
  const [counted, setCounted] = useState<{ readonly of: Tagset; readonly use: TagsetUse } | null>(null);
  useEffect(() => {
    let isGone = false;
    void actions.describeTagUse().then((use) => {
      if (!isGone && use !== null) setCounted({ of: tagset, use });
    });
    return () => {
      isGone = true;
    };
  }, [actions, tagset]);
  return counted?.use ?? NO_USE;
}
