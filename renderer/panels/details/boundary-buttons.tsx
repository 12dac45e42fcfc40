/** Moving the boundaries of an annotation by character and by word, with the keys that do the same. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { Edge, Step } from '../../store/actions.ts';
import { useActions, useCommandKeys, useKeyNames, useText } from '../window-context.tsx';

interface Move {
  readonly command: CommandId;
  readonly edge: Edge;
  readonly by: 'grow' | 'shrink';
  readonly step: Step;
  readonly icon: ReactNode;
}

const LEFT = <ChevronLeft size={15} aria-hidden />;
const FAR_LEFT = <ChevronsLeft size={15} aria-hidden />;
const RIGHT = <ChevronRight size={15} aria-hidden />;
const FAR_RIGHT = <ChevronsRight size={15} aria-hidden />;

/** In the order of the places they lead to, from left to right. */
const START: readonly Move[] = [
  { command: 'grow-start-word', edge: 'start', by: 'grow', step: 'word', icon: FAR_LEFT },
  { command: 'grow-start-character', edge: 'start', by: 'grow', step: 'character', icon: LEFT },
  { command: 'shrink-start-character', edge: 'start', by: 'shrink', step: 'character', icon: RIGHT },
  { command: 'shrink-start-word', edge: 'start', by: 'shrink', step: 'word', icon: FAR_RIGHT },
];
const END: readonly Move[] = [
  { command: 'shrink-end-word', edge: 'end', by: 'shrink', step: 'word', icon: FAR_LEFT },
  { command: 'shrink-end-character', edge: 'end', by: 'shrink', step: 'character', icon: LEFT },
  { command: 'grow-end-character', edge: 'end', by: 'grow', step: 'character', icon: RIGHT },
  { command: 'grow-end-word', edge: 'end', by: 'grow', step: 'word', icon: FAR_RIGHT },
];

interface Target {
  readonly article: string;
  readonly id: AnnotationId;
}

export function BoundaryButtons(target: Target): ReactNode {
  const text = useText();
  return (
    <fieldset className="boundaries">
      <legend className="field-label">{text('details.boundaries')}</legend>
      <Row name={text('details.start')} moves={START} {...target} />
      <Row name={text('details.end')} moves={END} {...target} />
    </fieldset>
  );
}

function Row({
  name,
  moves,
  ...target
}: Target & { readonly name: string; readonly moves: readonly Move[] }): ReactNode {
  return (
    <div className="boundary-row">
      <span className="boundary-name">{name}</span>
      {moves.map((move) => (
        <MoveButton key={move.command} move={move} {...target} />
      ))}
      <KeyHint moves={moves} />
    </div>
  );
}

/** The keys of a row at a glance, if they differ in the last key only: *Alt ← → ↓ ↑*. */
function KeyHint({ moves }: { readonly moves: readonly Move[] }): ReactNode {
  const keyNames = useKeyNames();
  const all = moves.map((move) => keyNames(move.command)[0] ?? []);
  const [first = []] = all;
  const held = first.slice(0, -1);
  const alike = all.every((keys) => keys.length === first.length && held.every((key, i) => key === keys[i]));
  if (!alike || first.length === 0) return null;
  return (
    <span className="boundary-keys" aria-hidden>
      <Kbd keys={held} />
      <Kbd keys={[inOrder(all.map((keys) => keys.at(-1) ?? '')).join('\u2009')]} />
    </span>
  );
}

const ARROWS = '←→↑↓';

function inOrder(keys: readonly string[]): readonly string[] {
  return keys.toSorted((a, b) => ARROWS.indexOf(a) - ARROWS.indexOf(b));
}

function MoveButton({ move, article, id }: Target & { readonly move: Move }): ReactNode {
  const text = useText();
  const actions = useActions();
  return (
    <IconButton
      name={text(`command.${move.command}`)}
      keys={useCommandKeys(move.command)}
      icon={move.icon}
      onPress={() => actions.moveBoundary(article, id, move.edge, move.by, move.step)}
    />
  );
}
