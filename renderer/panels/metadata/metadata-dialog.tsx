/** The dialog about an article: what is known of it besides its text, who says so, and what one says oneself. */
import './metadata-dialog.css';
import { type ReactNode, useState } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import {
  mergeField,
  METADATA_FIELDS,
  type ArticleDescription,
  type MetadataField,
} from '../../../shared/domain/metadata.ts';
import { descriptionOf } from '../../store/describing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { Memos } from '../memos/memos.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { draftOf, editsOf, type Draft } from './metadata-draft.ts';

const LONGEST = 20_000;

export function MetadataDialog(): ReactNode {
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  return article === null ? null : <AboutArticle key={article} article={article} />;
}

function AboutArticle({ article }: { readonly article: ArticlePath }): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const description = useWindowState((state) => descriptionOf(state, article));
  const own = useWindowState((state) => state.project?.annotator?.id ?? null);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  // What was not touched follows what becomes known meanwhile.
  const [touched, setTouched] = useState<Partial<Draft>>({});
  const draft: Draft = { ...draftOf(description, own), ...touched };
  const [failed, setFailed] = useState(false);
  const close = (): void => ui.setState({ dialog: null });
  const write = (field: MetadataField, value: string): void => setTouched({ ...touched, [field]: value });

  async function save(): Promise<void> {
    const done = await actions.editMetadata(editsOf(article, description, own, draft));
    if (done) close();
    setFailed(!done);
  }
  return (
    <Dialog
      title={text('metadata.title', { file: readableName(article) })}
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{text('metadata.cancel')}</Button>
          <Button look="primary" isDisabled={!canWrite} onPress={() => void save()}>
            {text('metadata.save')}
          </Button>
        </>
      }
    >
      <form
        className="metadata"
        onSubmit={(event) => {
          event.preventDefault();
          if (canWrite) void save();
        }}
      >
        {!canWrite && <p className="metadata-hint">{text('metadata.read-only')}</p>}
        {METADATA_FIELDS.map((field) => (
          <div className="metadata-field" key={field}>
            {field === 'note' ? (
              <TextArea
                label={text('metadata.field.note')}
                value={draft.note}
                onChange={(value) => write(field, value)}
                isReadOnly={!canWrite}
                maxLength={LONGEST}
              />
            ) : (
              <TextField
                label={text(`metadata.field.${field}`)}
                value={draft[field]}
                onChange={(value) => write(field, value)}
                maxLength={LONGEST}
                startsFocused={field === 'title'}
              />
            )}
            <Voices
              field={field}
              description={description}
              draft={draft[field]}
              onTake={(value) => write(field, value)}
            />
          </div>
        ))}
        {failed && (
          <p className="metadata-failed" role="alert">
            {text('metadata.failed')}
          </p>
        )}
        {/* So that Enter in a field saves; the visible button stands in the foot, outside the form. */}
        <button type="submit" hidden tabIndex={-1} aria-label={text('metadata.save')} />
      </form>
      <Memos article={article} />
    </Dialog>
  );
}

/** Everybody who says something else than what stands in the field, with a way to take their word. */
function Voices({
  field,
  description,
  draft,
  onTake,
}: {
  readonly field: MetadataField;
  readonly description: ArticleDescription;
  readonly draft: string;
  readonly onTake: (value: string) => void;
}): ReactNode {
  const text = useText();
  const own = useWindowState((state) => state.project?.annotator?.id ?? null);
  const known = useWindowState((state) => state.project?.knownAnnotators);
  const { voices, disputed } = mergeField(field, description.found, description.said, own);
  const others = voices.filter(({ annotator, value }) => annotator !== own && value !== draft);
  if (others.length === 0) return null;
  return (
    <ul className="metadata-voices">
      {disputed && <li className="metadata-disputed">{text('metadata.disputed')}</li>}
      {others.map(({ annotator, value }) => {
        const shown = value === '' ? text('metadata.says-none') : value;
        const name = known?.find(({ id }) => id === annotator)?.name ?? annotator ?? '';
        return (
          <li key={annotator ?? ''}>
            <span className="metadata-voice">
              {annotator === null
                ? text('metadata.by-file', { value: shown })
                : text('metadata.by-annotator', { name: readableName(name), value: shown })}
            </span>
            <Button look="quiet" onPress={() => onTake(value)}>
              {text(annotator === null ? 'metadata.take-file' : 'metadata.take')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
