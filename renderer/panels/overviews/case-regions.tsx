/** The regions of the view *Case*: the overviews, and the words behind what is chosen beside them. */
import type { ReactNode } from 'react';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { SidePanels } from '../../ui/side-panels.tsx';
import { useSides } from '../use-sides.ts';
import { useWidthClass } from '../use-width-class.ts';
import { useText, useUi, useWindowUi } from '../window-context.tsx';
import { Overviews } from './overviews.tsx';
import { WordsSide } from './words-side.tsx';

export function CaseRegions(): ReactNode {
  const text = useText();
  const sides = useSides();
  const widthClass = useWidthClass();
  if (widthClass === 'narrow') return <OneOfTwo />;
  return (
    <main className="regions">
      <SidePanels
        left={null}
        right={{
          content: <WordsSide />,
          width: sides.width('annotations'),
          minWidth: 240,
          edgeName: text('overview.words-edge'),
          onWidth: (width) => sides.setWidth('annotations', width),
        }}
      >
        <Overviews />
      </SidePanels>
    </main>
  );
}

function OneOfTwo(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const isWords = useUi((state) => state.narrowRegion === 'annotations');
  return (
    <main className="regions regions-one">
      <div className="regions-switch">
        <SegmentedField
          label={text('region.switch')}
          hideLabel
          value={isWords ? 'words' : 'overview'}
          choices={[
            { id: 'overview', label: text('overview.overview') },
            { id: 'words', label: text('overview.words') },
          ]}
          onChange={(id) => ui.setState({ narrowRegion: id === 'words' ? 'annotations' : 'text' })}
        />
      </div>
      <div className="one-region">{isWords ? <WordsSide /> : <Overviews />}</div>
    </main>
  );
}
