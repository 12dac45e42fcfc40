/** Saving an overview: as CSV, and as a picture that says what is in it. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { pngOfText } from '../agreement/picture.ts';
import { tableText, type Cell } from '../agreement/table-text.ts';
import { useSave } from '../agreement/use-save.ts';
import { useText } from '../window-context.tsx';

export interface Picture {
  /** SVG that needs no style sheet. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export function SaveOverview({
  name,
  rows,
  picture,
}: {
  readonly name: string;
  /** The first is the heading. */
  readonly rows: () => readonly (readonly Cell[])[];
  readonly picture: () => Picture | null;
}): ReactNode {
  const text = useText();
  const { outcome, save } = useSave();
  const savePng = async (): Promise<void> => {
    const made = picture();
    if (made !== null) await save(name, '.png', () => pngOfText(made.svg, made.width, made.height));
  };
  return (
    <div className="overview-save">
      <span aria-live="polite" className={outcome?.isDone === false ? 'exchange-failed' : 'soft'}>
        {outcome?.words}
      </span>
      <Button
        look="quiet"
        label={text('overview.save-csv', { name })}
        onPress={() => void save(name, '.csv', tableText(rows(), text.language))}
      >
        CSV
      </Button>
      <Button
        look="quiet"
        label={text('agreement.save-svg', { name })}
        onPress={() => {
          const made = picture();
          if (made !== null) void save(name, '.svg', made.svg);
        }}
      >
        SVG
      </Button>
      <Button look="quiet" label={text('agreement.save-png', { name })} onPress={() => void savePng()}>
        PNG
      </Button>
    </div>
  );
}
