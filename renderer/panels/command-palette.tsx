/** The command palette: every command, article and tag, what was used lately first, found by a few letters and run with Enter. */
import './command-palette.css';
import { type ReactNode, useMemo, useState } from 'react';
import { Kbd } from '../ui/kbd.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type FieldKey, SearchField } from '../ui/text-field.tsx';
import { VirtualList, type VirtualRow } from '../ui/virtual-list.tsx';
import { rowAfterKey } from '../ui/virtual-list-keys.ts';
import { findInPalette, type PaletteEntry } from './palette-entries.ts';
import { recentEntries, rememberEntry } from './recent-entries.ts';
import { usePaletteEntries } from './use-palette-entries.ts';
import { useText, useWindowUi } from './window-context.tsx';

interface EntryRow extends VirtualRow {
  readonly heading?: false;
  readonly entry: PaletteEntry;
}

interface HeadingRow extends VirtualRow {
  readonly heading: true;
  readonly title: string;
}

type Row = EntryRow | HeadingRow;

const ROW_HEIGHT = 32;
const HEADING_HEIGHT = 28;

export function CommandPalette(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const entries = usePaletteEntries();
  const [words, setWords] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [lately] = useState(recentEntries);
  const rows = useMemo((): readonly Row[] => {
    const { recent, others } = findInPalette(entries, words, lately);
    const all: readonly Row[] = others.map(entryRow);
    if (recent.length === 0) return all;
    return [
      headingRow(text('palette.recent')),
      ...recent.map(entryRow),
      headingRow(text('palette.all')),
      ...all,
    ];
  }, [entries, lately, text, words]);
  const choices = rows.filter(isEntry);
  const activeRow = choices.find((row) => row.key === active) ?? choices[0];

  function run(row: Row | undefined): void {
    if (row === undefined || !isEntry(row)) return;
    rememberEntry(row.entry.id);
    ui.setState({ dialog: null });
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(row.entry.run);
  }

  function handleKey({ key }: FieldKey): boolean {
    if (key === 'Enter') {
      run(activeRow);
      return true;
    }
    if (key === 'Escape') {
      ui.setState({ dialog: null });
      return true;
    }
    if (key === 'Home' || key === 'End') return false;
    const next = rowAfterKey(key, rows, activeRow === undefined ? -1 : rows.indexOf(activeRow));
    if (next !== null) setActive(rows[next]?.key ?? null);
    return next !== null;
  }

  return (
    <Dialog
      title={text('palette.title')}
      hideTitle
      onClose={() => ui.setState({ dialog: null })}
      size="medium"
    >
      <div className="palette">
        <SearchField
          label={text('palette.search')}
          value={words}
          onChange={(next) => {
            setWords(next);
            setActive(null);
          }}
          clearName={text('window.clear')}
          onKey={handleKey}
          startsFocused
        />
        {rows.length === 0 && <p className="palette-none">{text('palette.none')}</p>}
        {rows.length > 0 && (
          <VirtualList
            label={text('palette.results')}
            className="palette-list"
            rows={rows}
            activeKey={activeRow?.key ?? null}
            selectedKey={activeRow?.key ?? null}
            onActive={(row) => setActive(row.key)}
            onChoose={run}
            labelOf={(row) => (isEntry(row) ? row.entry.label : row.title)}
            renderRow={(row) =>
              isEntry(row) ? <Entry entry={row.entry} /> : <div className="palette-heading">{row.title}</div>
            }
          />
        )}
        <output className="visually-hidden">{activeRow?.entry.label}</output>
      </div>
    </Dialog>
  );
}

function Entry({ entry }: { readonly entry: PaletteEntry }): ReactNode {
  return (
    <div className="palette-row">
      <bdi className="palette-label">{entry.label}</bdi>
      <span className="palette-kind" aria-hidden>
        {entry.kind}
        {entry.keys.length > 0 && <Kbd keys={entry.keys} />}
      </span>
    </div>
  );
}

function entryRow(entry: PaletteEntry): EntryRow {
  return { key: entry.id, estimate: ROW_HEIGHT, entry };
}

function headingRow(title: string): HeadingRow {
  return { key: `heading ${title}`, heading: true, estimate: HEADING_HEIGHT, title };
}

function isEntry(row: Row): row is EntryRow {
  return row.heading !== true;
}
