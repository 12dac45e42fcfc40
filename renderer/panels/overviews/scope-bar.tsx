/** What is in an overview, in words, and the choices that change it. */
import type { ReactNode } from 'react';
import {
  AGREED_VOICE,
  isHeard,
  voiceOf,
  type PlacementScope,
} from '../../../shared/domain/case/overview-items.ts';
import { EXCLUDED } from '../../../shared/domain/tagset.ts';
import { allItems } from '../../store/overview/overview-items.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';
import { useScopeWords } from './use-scope-words.ts';
import { useVoiceName } from './use-scoped.ts';

const PLACEMENTS: readonly PlacementScope[] = ['all', 'certain', 'uncertain'];
const ANY = 'any';
const IS = 'is ';

export function ScopeBar(): ReactNode {
  const words = useScopeWords();
  return (
    <div className="overview-scope">
      <Disclosure title={words}>
        <Choices />
      </Disclosure>
      <Unread />
    </div>
  );
}

function Choices(): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const voiceName = useVoiceName();
  const scope = useWindowState((state) => state.overview.scope);
  const all = useWindowState(allItems);
  const voices = [...new Set(all.map(({ annotation }) => voiceOf(annotation)))].toSorted();
  const outlets = [...new Set(all.map(({ outlet }) => outlet))].toSorted();
  const tags = tagset.tags.filter(({ id, parent }) => parent === undefined && id !== EXCLUDED);
  return (
    <div className="overview-choices">
      <div className="field" role="group" aria-label={text('overview.voices')}>
        <span className="field-label">{text('overview.voices')}</span>
        <div className="overview-voices">
          {voices.map((voice) => (
            <CheckField
              key={voice}
              value={isHeard(scope, voice)}
              onChange={(on) =>
                actions.scopeOverview({
                  voices: voices.filter((one) => (one === voice ? on : isHeard(scope, one))),
                })
              }
            >
              <bdi>{voiceName(voice)}</bdi>
            </CheckField>
          ))}
          {voices.includes(AGREED_VOICE) && (
            <span className="field-hint">{text('overview.agreed-hint')}</span>
          )}
        </div>
      </div>
      <SelectField
        label={text('overview.outlet')}
        value={scope.outlet === null ? ANY : `${IS}${scope.outlet}`}
        choices={[
          { id: ANY, label: text('overview.any-outlet') },
          ...outlets.map((outlet) => ({
            id: `${IS}${outlet}`,
            label: outlet === '' ? text('overview.no-outlet') : outlet,
          })),
        ]}
        onChange={(id) => actions.scopeOverview({ outlet: id === ANY ? null : id.slice(IS.length) })}
      />
      <SelectField
        label={text('overview.tag')}
        value={scope.tag ?? ANY}
        choices={[
          { id: ANY, label: text('overview.any-tag') },
          ...tags.map(({ id, label }) => ({ id, label: tagName(text, tagset, id, label) })),
        ]}
        onChange={(id) => actions.scopeOverview({ tag: id === ANY ? null : id })}
      />
      <SelectField
        label={text('overview.placement')}
        value={scope.placement}
        choices={PLACEMENTS.map((id) => ({ id, label: text(`overview.placement.${id}`) }))}
        onChange={(id) => {
          const placement = PLACEMENTS.find((one) => one === id);
          if (placement !== undefined) actions.scopeOverview({ placement });
        }}
      />
      <CheckField
        value={scope.withExcluded}
        onChange={(withExcluded) => actions.scopeOverview({ withExcluded })}
      >
        {text('overview.with-excluded')}
      </CheckField>
    </div>
  );
}

/** Files of layers that are as if they were not there. */
function Unread(): ReactNode {
  const text = useText();
  const articles = useWindowState((state) => state.gathering.articles);
  const unread = [...articles.values()].flatMap((article) => article.unread);
  if (unread.length === 0) return null;
  return (
    <Disclosure title={text('overview.unread', { count: unread.length })}>
      <ul className="overview-unread">
        {unread.map(({ path }) => (
          <li key={path}>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
