/** The network of the case: its filters, the picture or its lists, and its files. */
import './network.css';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import {
  buildNetwork,
  isWhole,
  linkTypesOf,
  WHOLE_NETWORK,
  type NetworkMaterial,
} from '../../../shared/domain/case/network.ts';
import type { LinkTypeId } from '../../../shared/domain/statement.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { SaveOverview } from '../overviews/save-overview.tsx';
import { useText } from '../window-context.tsx';
import { ArrangingProgress } from './arranging-progress.tsx';
import { makeDrawing } from './drawing.ts';
import { NetworkLegend } from './network-legend.tsx';
import { LeftOut } from './left-out.tsx';
import { NetworkCanvas, type NetworkCanvasHandle } from './network-canvas.tsx';
import { NetworkFilters } from './network-filters.tsx';
import { NetworkList } from './network-list.tsx';
import { networkSvg } from './network-picture.ts';
import {
  EDGE_COLUMNS,
  edgeRows,
  networkTable,
  NODE_COLUMNS,
  nodeRows,
  type RowWords,
} from './network-rows.ts';
import { NodeSearch } from './node-search.tsx';
import type { Picked } from './pick.ts';
import { useArranging } from './use-arranging.ts';
import { useLooks } from './use-looks.ts';

type ShownAs = 'picture' | 'nodes' | 'edges';

const ZOOM_STEP = 1.4;

export function NetworkOverview({
  material,
  about,
  typeName,
  onPick,
}: {
  readonly material: NetworkMaterial;
  /** What is in it, in a sentence. */
  readonly about: string;
  readonly typeName: (type: LinkTypeId) => string;
  /** The annotations behind what was pressed, and what it is called; null: nothing. */
  readonly onPick: (
    words: { readonly title: string; readonly annotations: readonly string[] } | null,
    isListed: boolean,
  ) => void;
}): ReactNode {
  const text = useText();
  const [choice, setChoice] = useState(WHOLE_NETWORK);
  const [shownAs, setShownAs] = useState<ShownAs>('picture');
  const [selected, setSelected] = useState<Picked | null>(null);
  const root = useRef<HTMLElement>(null);
  const canvas = useRef<NetworkCanvasHandle>(null);
  const looks = useLooks(root);

  const { withUnnamed } = choice;
  const whole = useMemo(
    () => buildNetwork(material, { ...WHOLE_NETWORK, withUnnamed }),
    [material, withUnnamed],
  );
  const network = useMemo(
    () => (isWhole(choice) ? whole : buildNetwork(material, choice)),
    [material, choice, whole],
  );
  const types = useMemo(() => linkTypesOf(material), [material]);
  const articles = useMemo(() => [...new Set(material.items.map(({ article }) => article))], [material]);
  const arranging = useArranging(whole);
  const { places } = arranging;
  const drawing = useMemo(() => makeDrawing(network, places.of(network)), [network, places]);
  const thinned =
    drawing.lines.length < drawing.edges.length
      ? text('network.thinned', { shown: drawing.lines.length, all: drawing.edges.length })
      : null;
  const words: RowWords = { kindName: (kind) => text(`network.kind.${kind}`), typeName };
  const links = useMemo(() => network.edges.reduce((sum, { links: all }) => sum + all.length, 0), [network]);
  const counted = text('network.counted', { nodes: network.nodes.length, links });

  function choose(picked: Picked | null): void {
    setSelected(picked);
    onPick(picked === null ? null : wordsBehind(picked), shownAs !== 'picture');
  }

  function wordsBehind({ kind, id: sought }: Picked): Parameters<typeof onPick>[0] {
    const nodeCalled = (id: string) => network.nodes.find((node) => node.id === id);
    if (kind === 'node') {
      const node = nodeCalled(sought);
      return node === undefined ? null : { title: node.name, annotations: node.annotations };
    }
    const edge = network.edges.find(({ id }) => id === sought);
    if (edge === undefined) return null;
    return {
      title: text('network.edge', {
        from: nodeCalled(edge.from)?.name ?? '',
        type: typeName(edge.type),
        to: nodeCalled(edge.to)?.name ?? '',
      }),
      annotations: [...new Set(edge.links.flatMap(({ from, to }) => [from, to]))],
    };
  }

  if (whole.nodes.length === 0 && network.leftOut.unnamed === 0) {
    return (
      <section className="network" aria-label={text('network.title')} ref={root}>
        <EmptyState title={text('network.empty')}>{text('network.empty-why')}</EmptyState>
      </section>
    );
  }
  return (
    <section className="network" aria-label={text('network.title')} ref={root}>
      <div className="network-bar">
        <SegmentedField
          label={text('network.shown-as')}
          hideLabel
          value={shownAs}
          choices={[
            { id: 'picture', label: text('network.as-picture') },
            { id: 'nodes', label: text('network.as-nodes') },
            { id: 'edges', label: text('network.as-edges') },
          ]}
          onChange={setShownAs}
        />
        <NodeSearch
          network={network}
          onFound={(id) => {
            choose({ kind: 'node', id });
            canvas.current?.centre(id);
          }}
        />
        <SaveOverview
          name={text('network.title')}
          rows={() => networkTable(network, words)}
          picture={() =>
            looks === null || network.nodes.length === 0
              ? null
              : networkSvg(network, places.of(network), looks, {
                  title: text('network.title'),
                  about: thinned === null ? about : `${about} · ${thinned}`,
                  typeName,
                })
          }
        />
      </div>
      <Disclosure title={text('network.filters')}>
        <NetworkFilters
          articles={articles}
          types={types}
          typeName={typeName}
          choice={choice}
          onChange={setChoice}
        />
      </Disclosure>
      <p className="network-said soft">
        <span aria-live="polite">{counted}</span>
        <LeftOut leftOut={network.leftOut} />
        {drawing.lines.length < drawing.edges.length && (
          <span>{text('network.thinned', { shown: drawing.lines.length, all: drawing.edges.length })}</span>
        )}
        <ArrangingProgress arranging={arranging} />
      </p>
      {network.nodes.length === 0 && <p className="soft">{text('network.nothing-left')}</p>}
      {shownAs === 'picture' && (
        <div className="network-picture">
          {arranging.isPlaced && (
            <NetworkCanvas
              label={text('network.picture', { counted })}
              drawing={drawing}
              looks={looks}
              selected={selected}
              edgeWords={({ edge: { type, links: all } }) =>
                all.length === 1
                  ? typeName(type)
                  : text('network.edge-weight', { type: typeName(type), count: all.length })
              }
              onPick={choose}
              places={places}
              ref={canvas}
            />
          )}
          <div className="network-tools">
            <IconButton
              name={text('network.zoom-in')}
              icon={<ZoomIn size={16} aria-hidden />}
              onPress={() => canvas.current?.zoom(ZOOM_STEP)}
            />
            <IconButton
              name={text('network.zoom-out')}
              icon={<ZoomOut size={16} aria-hidden />}
              onPress={() => canvas.current?.zoom(1 / ZOOM_STEP)}
            />
            <IconButton
              name={text('network.fit')}
              icon={<Maximize size={16} aria-hidden />}
              onPress={() => canvas.current?.fit()}
            />
            <Button look="quiet" onPress={() => arranging.arrangeThese(network)}>
              {text('network.arrange')}
            </Button>
          </div>
        </div>
      )}
      {shownAs === 'picture' && <NetworkLegend network={network} types={types} typeName={typeName} />}
      {shownAs === 'nodes' && (
        <NetworkList
          key="nodes"
          label={text('network.as-nodes')}
          rows={nodeRows(network, words)}
          columns={NODE_COLUMNS}
          columnName={(column) => text(`network.column.${column}`)}
          onPick={(id) => choose({ kind: 'node', id })}
        />
      )}
      {shownAs === 'edges' && (
        <NetworkList
          key="edges"
          label={text('network.as-edges')}
          rows={edgeRows(network, words)}
          columns={EDGE_COLUMNS}
          columnName={(column) => text(`network.column.${column}`)}
          onPick={(id) => choose({ kind: 'edge', id })}
        />
      )}
    </section>
  );
}
