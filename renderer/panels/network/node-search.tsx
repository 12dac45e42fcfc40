/** Finds nodes by name; Enter goes from one to the next. */
import { type ReactNode, useState } from 'react';
import type { Network } from '../../../shared/domain/case/network.ts';
import { SearchField } from '../../ui/text-field.tsx';
import { useText } from '../window-context.tsx';
import { findNodes } from './find-nodes.ts';

export function NodeSearch({
  network,
  onFound,
}: {
  readonly network: Network;
  readonly onFound: (id: string) => void;
}): ReactNode {
  const text = useText();
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const hits = findNodes(network.nodes, sought);
  const go = (next: number): void => {
    const hit = hits[next % Math.max(1, hits.length)];
    if (hit === undefined) return;
    setAt((next % hits.length) + 1);
    onFound(hit.id);
  };
  return (
    <div className="network-search">
      <SearchField
        label={text('network.search')}
        clearName={text('network.search-clear')}
        value={sought}
        onChange={(value) => {
          setSought(value);
          setAt(0);
        }}
        onKey={({ key, shiftKey }) => {
          if (key !== 'Enter') return false;
          go(shiftKey ? at + hits.length - 2 : at);
          return true;
        }}
      />
      <span className="soft" aria-live="polite">
        {sought.trim() !== '' &&
          (hits.length === 0 ? text('network.no-hit') : text('network.hits', { at, count: hits.length }))}
      </span>
    </div>
  );
}
