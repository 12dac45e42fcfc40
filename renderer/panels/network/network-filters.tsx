/** What of the network is shown: kinds of nodes and links, one tag, article or annotator. */
import type { ReactNode } from 'react';
import { NODE_KINDS, type NetworkChoice } from '../../../shared/domain/case/network.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { LinkTypeId } from '../../../shared/domain/statement.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { DashSample, KindSample } from './network-legend.tsx';

const ALL = '';

export function NetworkFilters({
  articles,
  types,
  typeName,
  choice,
  onChange,
}: {
  readonly articles: readonly ArticlePath[];
  readonly types: readonly LinkTypeId[];
  readonly typeName: (type: LinkTypeId) => string;
  readonly choice: NetworkChoice;
  readonly onChange: (choice: NetworkChoice) => void;
}): ReactNode {
  const text = useText();
  return (
    <div className="network-filters" role="group" aria-label={text('network.filters')}>
      <div className="network-filter" role="group" aria-label={text('network.kinds')}>
        {NODE_KINDS.map((kind) => (
          <CheckField
            key={kind}
            value={!choice.hiddenKinds.includes(kind)}
            onChange={(on) => onChange({ ...choice, hiddenKinds: without(choice.hiddenKinds, kind, on) })}
          >
            <KindSample kind={kind} /> {text(`network.kind.${kind}`)}
          </CheckField>
        ))}
      </div>
      <div className="network-filter" role="group" aria-label={text('network.types')}>
        {types.map((type) => (
          <CheckField
            key={type}
            value={!choice.hiddenLinkTypes.includes(type)}
            onChange={(on) =>
              onChange({ ...choice, hiddenLinkTypes: without(choice.hiddenLinkTypes, type, on) })
            }
          >
            <DashSample type={type} types={types} /> {typeName(type)}
          </CheckField>
        ))}
      </div>
      <div className="network-filter">
        <SelectField
          label={text('network.article')}
          value={choice.article ?? ALL}
          choices={[
            { id: ALL, label: text('network.all-articles') },
            ...articles.map((article) => ({ id: article, label: readableName(article) })),
          ]}
          onChange={(article) => onChange({ ...choice, article: article === ALL ? null : article })}
        />
      </div>
      <div className="network-filter">
        <CheckField
          value={choice.withUnnamed}
          onChange={(withUnnamed) => onChange({ ...choice, withUnnamed })}
        >
          {text('network.unnamed')}
        </CheckField>
        <CheckField
          value={choice.withUnlinked}
          onChange={(withUnlinked) => onChange({ ...choice, withUnlinked })}
        >
          {text('network.unlinked')}
        </CheckField>
      </div>
    </div>
  );
}

function without<T>(hidden: readonly T[], one: T, isShown: boolean): readonly T[] {
  return isShown ? hidden.filter((each) => each !== one) : [...hidden, one];
}
