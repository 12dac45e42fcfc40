/** The marks of the picture in small: a kind of node by shape and letter, a type of link by its line. */
import { type ReactNode, useMemo } from 'react';
import { NODE_KINDS, type Network, type NodeKind } from '../../../shared/domain/case/network.ts';
import type { LinkTypeId } from '../../../shared/domain/statement.ts';
import { useText } from '../window-context.tsx';
import { dashesOf, ownTypes } from './edge-styles.ts';
import { KIND_LETTERS, SHAPES } from './node-shapes.ts';

const RADIUS = 8;

export function KindSample({ kind }: { readonly kind: NodeKind }): ReactNode {
  const corners = SHAPES[kind].map(([x, y]) => `${x * RADIUS},${y * RADIUS}`).join(' ');
  return (
    <svg
      className={`network-mark network-mark-${kind}`}
      width={22}
      height={22}
      viewBox="-11 -11 22 22"
      aria-hidden
    >
      {corners === '' ? <circle r={RADIUS} /> : <polygon points={corners} />}
      <text textAnchor="middle" y={3.5} fontSize={10} fontWeight={600}>
        {KIND_LETTERS[kind]}
      </text>
    </svg>
  );
}

export function DashSample({
  type,
  types,
}: {
  readonly type: LinkTypeId;
  /** All that are shown beside it. */
  readonly types: readonly LinkTypeId[];
}): ReactNode {
  return (
    <svg className="network-dash" width={40} height={10} aria-hidden>
      <line x1={1} x2={39} y1={5} y2={5} strokeDasharray={dashesOf(type, ownTypes(types)).join(' ')} />
    </svg>
  );
}

/** What is in the picture now. */
export function NetworkLegend({
  network,
  types,
  typeName,
}: {
  readonly network: Network;
  readonly types: readonly LinkTypeId[];
  readonly typeName: (type: LinkTypeId) => string;
}): ReactNode {
  const text = useText();
  const kinds = useMemo(() => new Set(network.nodes.map(({ kind }) => kind)), [network]);
  const shown = useMemo(() => new Set(network.edges.map(({ type }) => type)), [network]);
  return (
    <ul className="network-legend" aria-label={text('network.legend')}>
      {NODE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <li key={kind}>
          <KindSample kind={kind} /> {text(`network.kind.${kind}`)}
        </li>
      ))}
      {types
        .filter((type) => shown.has(type))
        .map((type) => (
          <li key={type}>
            <DashSample type={type} types={types} /> <bdi>{typeName(type)}</bdi>
          </li>
        ))}
      <li className="soft">{text('network.entity-mark')}</li>
    </ul>
  );
}
