/** The window's colours and face as a canvas and a file want them: resolved, whatever the theme or the system says. */
import { NODE_KINDS, type NodeKind } from '../../../shared/domain/case/network.ts';
import { KIND_COLOURS } from './node-shapes.ts';

export interface Looks {
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly face: string;
}

/** As they are inside `element` now. */
export function looksIn(element: HTMLElement): Looks {
  const probe = document.createElement('span');
  probe.className = 'network-probe';
  element.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const [actor, proposition, evidence, other] = NODE_KINDS.map((kind) => colour(KIND_COLOURS[kind]));
  const ink = colour('--ink');
  const looks: Looks = {
    ground: colour('--network-ground'),
    ink: colour('--network-ink'),
    line: colour('--ink-faint'),
    accent: colour('--accent'),
    kinds: {
      actor: actor ?? ink,
      proposition: proposition ?? ink,
      evidence: evidence ?? ink,
      other: other ?? ink,
    },
    face: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return looks;
}
