/** Above the text while one reviews: whose annotations it shows, in one text or two, and by what they are told apart. */
import { type ReactNode, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { isByAnnotator, isInColumns, peopleOn } from '../../store/review-layers.ts';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { reviewVoices } from './review-voices.ts';

export function ReviewBar(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const isColumns = useWindowState(isInColumns);
  const isPerson = useWindowState(isByAnnotator);
  return (
    <section className="review-bar" data-region="review-bar" aria-label={text('review.bar')}>
      <LayerSwitches />
      <SegmentedField
        label={text('review.colours')}
        hideLabel
        choices={[
          { id: 'tag', label: text('review.by-tag') },
          { id: 'annotator', label: text('review.by-annotator') },
        ]}
        value={isPerson ? 'annotator' : 'tag'}
        onChange={() => run('review-by-annotator')}
      />
      <SegmentedField
        label={text('review.columns')}
        hideLabel
        choices={[
          { id: 'merged', label: text('review.merged') },
          { id: 'columns', label: text('review.side-by-side') },
        ]}
        value={isColumns ? 'columns' : 'merged'}
        onChange={() => run('review-columns')}
      />
    </section>
  );
}

/** One for everybody with a layer here; pressed as long as it is shown. */
function LayerSwitches(): ReactNode {
  const text = useText();
  const actions = useActions();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const people = useWindowState((state) => peopleOn(state, article));
  const hidden = useWindowState((state) => state.review.hidden);
  const isPerson = useWindowState(isByAnnotator);
  const voices = useMemo(() => reviewVoices(people), [people]);
  if (voices.length === 0) return null;
  const ids = voices.map(({ annotator }) => annotator.id);
  return (
    <ToggleButtonGroup
      className="review-layers"
      aria-label={text('review.layers')}
      selectionMode="multiple"
      selectedKeys={ids.filter((id) => !hidden.has(id))}
      onSelectionChange={(keys) =>
        actions.filterReview({ hidden: new Set(ids.filter((id) => !keys.has(id))) })
      }
    >
      {voices.map(({ annotator, own, initials, cue }) => (
        <ToggleButton className="review-layer" id={annotator.id} key={annotator.id}>
          <span className="review-layer-initials" data-cue={isPerson ? cue : undefined} aria-hidden>
            {initials}
          </span>
          <bdi className="review-layer-name">{own ? text('review.you') : readableName(annotator.name)}</bdi>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
