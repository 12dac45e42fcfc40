/** The command palette: every command, article and tag, found by a few letters and run with Enter. */
import './command-palette.css';
import { type ReactNode, useMemo, useState } from 'react';
import { Kbd } from '../ui/kbd.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type FieldKey, SearchField } from '../ui/text-field.tsx';
import { VirtualList, type VirtualRow } from '../ui/virtual-list.tsx';
import { rowAfterKey } from '../ui/virtual-list-keys.ts';
import { findInPalette, type PaletteEntry } from './palette-entries.ts';
import { usePaletteEntries } from './use-palette-entries.ts';
import { useText, useWindowUi } from './window-context.tsx';

interface Row extends VirtualRow {
  readonly entry: PaletteEntry;
}

const ROW_HEIGHT = 32;

export function CommandPalette(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const entries = usePaletteEntries();
  const [words, setWords] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const rows = useMemo(
    () => findInPalette(entries, words).map((entry): Row => ({ key: entry.id, estimate: ROW_HEIGHT, entry })),
    [entries, words],
  );
  const found = rows.findIndex((row) => row.key === active);
  const activeIndex = found < 0 ? 0 : found;
  const activeRow = rows[activeIndex];

  function run(row: Row | undefined): void {
    if (row === undefined) return;
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
    const next = rowAfterKey(key, rows, activeIndex);
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
            labelOf={(row) => row.entry.label}
            renderRow={({ entry }) => (
              <div className="palette-row">
                <bdi className="palette-label">{entry.label}</bdi>
                <span className="palette-kind" aria-hidden>
                  {entry.kind}
                  {entry.keys.length > 0 && <Kbd keys={entry.keys} />}
                </span>
              </div>
            )}
          />
        )}
        <output className="visually-hidden">{activeRow?.entry.label}</output>
      </div>
    </Dialog>
  );
}
