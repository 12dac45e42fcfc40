/** Why an entity is one: who tied what, who contradicts, each to be taken apart or tied again; and tying it to another. */
import { type ReactNode, useState } from 'react';
import type { EntityGroup, SaidPair } from '../../../shared/domain/case/entity-groups.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { groupsIn } from '../../store/case/groups.ts';
import { suggestEntities } from '../entities/suggest-entities.ts';
import { useVoiceName } from '../overviews/use-scoped.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';

/** Of what may be meant by the words in the field. */
const MOST_OFFERED = 6;

export function EntityTies({ group }: { readonly group: EntityGroup }): ReactNode {
  const text = useText();
  const actions = useActions();
  const voiceName = useVoiceName();
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const own = useWindowState((state) => state.project?.annotator?.id);
  const groups = useWindowState(groupsIn);
  const nameOf = (id: string): string =>
    groups.of(id)?.entities.find((entity) => entity.id === id)?.content.name ?? '';
  const words = ({ annotator, content: { one, other, kind } }: SaidPair): string =>
    text(kind === 'same-as' ? 'entity-page.tied' : 'entity-page.parted', {
      one: nameOf(one),
      other: nameOf(other),
      who: voiceName(annotator),
    });
  return (
    <>
      <ul className="entity-ties">
        {[...group.merges, ...group.contradictions, ...group.apart].map((pair) => {
          const { kind, one, other, reason } = pair.content;
          return (
            <li key={`${pair.annotator} ${pair.id}`}>
              <span>
                <bdi>{words(pair)}</bdi>
                {reason !== undefined && <span className="soft"> ({reason})</span>}
              </span>
              {canWrite && kind === 'same-as' && (
                <Button
                  look="quiet"
                  label={text(
                    pair.annotator === own ? 'entity-page.part-pair' : 'entity-page.contradict-pair',
                    { one: nameOf(one), other: nameOf(other), who: voiceName(pair.annotator) },
                  )}
                  onPress={() => actions.separateEntities(one, other)}
                >
                  {text(pair.annotator === own ? 'entity-page.part' : 'entity-page.contradict')}
                </Button>
              )}
              {canWrite && kind === 'different' && pair.annotator === own && (
                <Button
                  look="quiet"
                  label={text('entity-page.withdraw-pair', { one: nameOf(one), other: nameOf(other) })}
                  onPress={() => actions.withdrawSeparation(one, other)}
                >
                  {text('entity-page.withdraw')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {canWrite && <TieTo group={group} />}
    </>
  );
}

function TieTo({ group }: { readonly group: EntityGroup }): ReactNode {
  const text = useText();
  const actions = useActions();
  const cases = useWindowState((state) => state.cases);
  const gathering = useWindowState((state) => state.gathering);
  const [words, setWords] = useState('');
  const offered =
    words.trim() === ''
      ? []
      : suggestEntities({ cases, gathering }, words, group.of)
          .filter((suggestion) => suggestion.group.id !== group.id)
          .slice(0, MOST_OFFERED);
  return (
    <div className="entity-tie-to">
      <SearchField
        label={text('entity-page.tie-to')}
        value={words}
        onChange={setWords}
        clearName={text('window.clear')}
      />
      {offered.map(({ group: other }) => (
        <Button
          key={other.id}
          look="quiet"
          onPress={() => {
            setWords('');
            actions.mergeEntities(group.id, other.id);
          }}
        >
          {text('entity-page.tie', { name: other.name })}
        </Button>
      ))}
    </div>
  );
}
