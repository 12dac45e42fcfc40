// @vitest-environment jsdom
import { act, type ReactNode, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePointerUp } from './use-pointer-up.ts';

function Page(): ReactNode {
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section}>
      <div className="editor-host">
        <p id="words">words</p>
      </div>
      {usePointerUp(section) && <button id="popover">Claim</button>}
    </section>
  );
}

let root: Root;

function pointer(type: string, id: string): void {
  act(() => {
    document.getElementById(id)?.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

const isShown = (): boolean => document.getElementById('popover') !== null;

describe('the popover while the pointer is pressed', () => {
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    root = createRoot(document.body.appendChild(document.createElement('div')));
    act(() => root.render(<Page />));
  });

  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });

  it('is away while words are being selected', () => {
    pointer('pointerdown', 'words');
    expect(isShown()).toBe(false);
    pointer('pointerup', 'words');
    expect(isShown()).toBe(true);
  });

  it('stays under a press on itself, or the press would tag nothing', () => {
    pointer('pointerdown', 'popover');
    expect(isShown()).toBe(true);
  });
});
