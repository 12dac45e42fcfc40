/** Whose annotations go along: any of the annotators, and the agreed set. */
import { type ReactNode, useId } from 'react';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText, useWindowState } from '../window-context.tsx';

export interface VoicesChosen {
  /** None, and no agreed set: everybody. */
  readonly annotators: readonly AnnotatorId[];
  readonly adjudicated: boolean;
}

export function VoiceChoice({
  chosen,
  onChange,
}: {
  readonly chosen: VoicesChosen;
  readonly onChange: (chosen: VoicesChosen) => void;
}): ReactNode {
  const text = useText();
  const label = useId();
  const project = useWindowState((state) => state.project);
  const people = allOf(project?.annotator ?? null, project?.knownAnnotators ?? []);
  const isEverybody = chosen.annotators.length === 0 && !chosen.adjudicated;
  const ticked = isEverybody ? people.map(({ id }) => id) : chosen.annotators;
  const choose = (annotators: readonly AnnotatorId[], adjudicated: boolean): void => {
    const isAll = !adjudicated && people.every(({ id }) => annotators.includes(id));
    onChange({ annotators: isAll ? [] : annotators, adjudicated });
  };
  return (
    <div className="field" role="group" aria-labelledby={label}>
      <span className="field-label" id={label}>
        {text('export.whose')}
      </span>
      <div className="exchange-voices">
        {people.map(({ id, name }) => (
          <CheckField
            key={id}
            value={ticked.includes(id)}
            onChange={(on) =>
              choose(on ? [...ticked, id] : ticked.filter((other) => other !== id), chosen.adjudicated)
            }
          >
            <bdi>{readableName(name)}</bdi>
          </CheckField>
        ))}
        <CheckField value={chosen.adjudicated} onChange={(on) => choose(ticked, on)}>
          {text('export.agreed')}
        </CheckField>
      </div>
    </div>
  );
}

/** Oneself first. */
export function allOf(self: Annotator | null, known: readonly Annotator[]): readonly Annotator[] {
  return self === null ? known : [self, ...known.filter(({ uuid }) => uuid !== self.uuid)];
}
