/** The window, whole: which page is shown, the dialogs over it, and what the window says aloud. */
import { type ReactNode, useEffect } from 'react';
import { EntityDialog } from './entities/entity-dialog.tsx';
import { AgreementDialog } from './agreement/agreement-dialog.tsx';
import { ExportDialog } from './exchange/export-dialog.tsx';
import { ImportDialog } from './exchange/import-dialog.tsx';
import { EncodingDialog } from './article-pane/encoding-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { FolderPicker } from './folder-picker.tsx';
import { HistoryDialog } from './history/history-dialog.tsx';
import { MemoDialog } from './memos/memo-dialog.tsx';
import { MetadataDialog } from './metadata/metadata-dialog.tsx';
import { OpenAgain } from './open-again.tsx';
import { PrintPage } from './print-page/print-page.tsx';
import { AcceptClassDialog } from './review/accept-class-dialog.tsx';
import { rememberFocus } from './regions.ts';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';
import { useTheme } from './use-theme.ts';
import { Voice } from './voice.tsx';
import { Welcome } from './welcome/welcome.tsx';
import { needsName, WhoAreYou } from './who-are-you.tsx';
import { useText, useUi, useWindowState } from './window-context.tsx';
import { TagsetDialog } from './tagset/tagset-dialog.tsx';
import { WorkDialog } from './work/work-dialog.tsx';
import { Workbench } from './workbench.tsx';

export function App(): ReactNode {
  useTheme();
  useKeys();
  useTitle();
  useFocusKept();
  useEffect(() => rememberFocus(document), []);
  const refused = useUi((ui) => ui.refused);
  if (refused) return <OpenAgain />;
  return (
    <>
      <Page />
      <Dialogs />
      <Voice />
      <PrintPage />
    </>
  );
}

function Page(): ReactNode {
  const text = useText();
  const phase = useWindowState((state) => state.phase);
  const hasProject = useWindowState((state) => state.project !== null);
  switch (phase) {
    case 'starting':
    case 'opening':
      // Opening another project leaves the present one in view.
      if (hasProject) return <Workbench />;
      return (
        <main className="waiting">{text(phase === 'starting' ? 'window.starting' : 'window.opening')}</main>
      );
    case 'welcome':
    case 'refused':
      return <Welcome />;
    case 'ready':
      return <Workbench />;
  }
}

function Dialogs(): ReactNode {
  const dialog = useUi((ui) => ui.dialog);
  const nobody = useWindowState(needsName);
  if (nobody) return <WhoAreYou />;
  switch (dialog) {
    case null:
      return null;
    case 'settings':
      return <SettingsDialog />;
    case 'shortcuts':
      return <Shortcuts />;
    case 'palette':
      return <CommandPalette />;
    case 'metadata':
      return <MetadataDialog />;
    case 'folder-picker':
      return <FolderPicker />;
    case 'encoding':
      return <EncodingDialog />;
    case 'agreement':
      return <AgreementDialog />;
    case 'entity':
      return <EntityDialog />;
    case 'memo':
      return <MemoDialog />;
    case 'history':
      return <HistoryDialog />;
    case 'accept-class':
      return <AcceptClassDialog />;
    case 'tagset':
      return <TagsetDialog />;
    case 'work':
      return <WorkDialog />;
    case 'export':
      return <ExportDialog begin="last" />;
    case 'export-article':
      return <ExportDialog begin="this" />;
    case 'export-history':
      return <ExportDialog begin="history" />;
    case 'import':
      return <ImportDialog />;
  }
}

function useTitle(): void {
  const text = useText();
  const project = useWindowState((state) => state.project?.name ?? null);
  useEffect(() => {
    document.title = project === null ? 'Beleg' : text('window.title', { project });
  }, [project, text]);
}
