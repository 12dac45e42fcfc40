/** The settings: who, language and colours of the window, type of the text, keys. All act at once. */
import './settings-dialog.css';
import { type ReactNode, useState } from 'react';
import type { Settings } from '../../../shared/api/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { StepperField } from '../../ui/stepper-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { AdjudicatorField } from '../adjudication/adjudicator-field.tsx';
import { ReasonSettings } from './reason-settings.tsx';
import { WordListSettings } from './word-list-settings.tsx';
import { KeyBindings } from './key-bindings.tsx';

const TEXT_SIZE = { min: 12, max: 40 };
const LINE_LENGTH = { min: 40, max: 110, step: 2 };

export function SettingsDialog(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  return (
    <Dialog
      title={text('settings.title')}
      closeName={text('window.close')}
      onClose={() => ui.setState({ dialog: null })}
      size="large"
    >
      <div className="settings">
        <WindowSettings />
        <ProjectSettings />
        <TextSettings />
        <WordListSettings />
        <ReasonSettings />
        <KeySettings />
      </div>
    </Dialog>
  );
}

/** What the lead settles for everybody. */
function ProjectSettings(): ReactNode {
  const text = useText();
  const hasProject = useWindowState((state) => state.project !== null);
  if (!hasProject) return null;
  return (
    <section className="settings-group" aria-labelledby="settings-project">
      <h3 id="settings-project">{text('settings.project')}</h3>
      <AdjudicatorField />
    </section>
  );
}

function useSettings(): readonly [Settings, (patch: Partial<Settings>) => void] {
  const actions = useActions();
  return [useWindowState((state) => state.settings), actions.changeSettings];
}

function WindowSettings(): ReactNode {
  const text = useText();
  const [settings, change] = useSettings();
  return (
    <section className="settings-group" aria-labelledby="settings-window">
      <h3 id="settings-window">{text('settings.window')}</h3>
      <NameField />
      <SegmentedField
        label={text('settings.language')}
        value={settings.language}
        choices={[
          { id: 'system', label: text('settings.system') },
          { id: 'en', label: text('settings.english') },
          { id: 'de', label: text('settings.german') },
        ]}
        onChange={(language) => change({ language })}
      />
      <SegmentedField
        label={text('settings.theme')}
        value={settings.theme}
        choices={[
          { id: 'system', label: text('settings.system') },
          { id: 'light', label: text('settings.light') },
          { id: 'dark', label: text('settings.dark') },
        ]}
        onChange={(theme) => change({ theme })}
      />
    </section>
  );
}

/** The name is sent when the field is left or Enter is pressed, not with every letter. */
function NameField(): ReactNode {
  const text = useText();
  const actions = useActions();
  const annotator = useWindowState((state) => state.project?.annotator ?? state.settings.annotator);
  const [draft, setDraft] = useState<string | null>(null);
  const name = annotator?.name ?? '';
  return (
    <TextField
      label={text('settings.name')}
      value={draft ?? name}
      onChange={setDraft}
      hint={text('settings.name-hint')}
      onCommit={() => {
        const words = draft?.trim() ?? '';
        setDraft(null);
        if (words === '' || words === name) return;
        void (annotator === null ? actions.identify(words) : actions.identify(words, annotator.uuid));
      }}
    />
  );
}

function TextSettings(): ReactNode {
  const text = useText();
  const [settings, change] = useSettings();
  return (
    <section className="settings-group" aria-labelledby="settings-text">
      <h3 id="settings-text">{text('settings.text')}</h3>
      <SegmentedField
        label={text('settings.face')}
        value={settings.textFace}
        choices={[
          { id: 'serif', label: text('settings.serif') },
          { id: 'sans', label: text('settings.sans') },
          { id: 'legible', label: text('settings.legible') },
        ]}
        onChange={(textFace) => change({ textFace })}
      />
      <div className="settings-row">
        <StepperField
          label={text('settings.text-size')}
          value={settings.textSize}
          {...TEXT_SIZE}
          onChange={(textSize) => change({ textSize })}
        />
        <StepperField
          label={text('settings.line-length')}
          value={settings.lineLength}
          {...LINE_LENGTH}
          onChange={(lineLength) => change({ lineLength })}
        />
      </div>
      <p className="settings-preview">{text('settings.preview')}</p>
    </section>
  );
}

function KeySettings(): ReactNode {
  const text = useText();
  const [settings, change] = useSettings();
  return (
    <section className="settings-group" aria-labelledby="settings-keys">
      <h3 id="settings-keys">{text('settings.keys')}</h3>
      <SwitchField
        label={text('settings.single-keys')}
        hint={text('settings.single-keys-hint')}
        value={settings.singleKeys}
        onChange={(singleKeys) => change({ singleKeys })}
      />
      <KeyBindings />
    </section>
  );
}
