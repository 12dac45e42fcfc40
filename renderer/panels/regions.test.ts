// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { focusRegion, rememberFocus, stepRegion } from './regions.ts';

/** jsdom parses; nothing here comes from outside. */
function page(): void {
  const parsed = new DOMParser().parseFromString(
    `<div data-region="bar"><button id="menu"></button><button id="tag"></button></div>
     <div data-region="empty"><p>nothing here takes the focus</p></div>
     <div data-region="text"><button id="head"></button>
       <div data-region-focus><div id="page" contenteditable="true" tabindex="0"></div></div></div>
     <div data-region="list"><div id="list" tabindex="0"></div></div>`,
    'text/html',
  );
  document.body.replaceChildren(...parsed.body.childNodes);
}

const focused = (): string | undefined => document.activeElement?.id;

describe('F6', () => {
  beforeEach(page);

  it('goes round the regions and leaves out those that cannot take the focus', () => {
    const visited = Array.from({ length: 4 }, () => {
      stepRegion(document, 1);
      return focused();
    });
    expect(visited).toEqual(['menu', 'page', 'list', 'menu']);
  });

  it('goes back with Shift, beginning at the end', () => {
    stepRegion(document, -1);
    expect(focused()).toBe('list');
    stepRegion(document, -1);
    expect(focused()).toBe('page');
  });

  it('comes back to where the focus was in a region', () => {
    const stop = rememberFocus(document);
    document.getElementById('tag')?.focus();
    stepRegion(document, 1);
    stepRegion(document, -1);
    expect(focused()).toBe('tag');
    stop();
  });

  it('forgets a control that is gone', () => {
    const stop = rememberFocus(document);
    document.getElementById('tag')?.focus();
    stepRegion(document, 1);
    document.getElementById('tag')?.remove();
    stepRegion(document, -1);
    expect(focused()).toBe('menu');
    stop();
  });
});

describe('a region by name', () => {
  beforeEach(page);

  it('takes the focus where it wants it, and says whether it could', () => {
    expect(focusRegion(document, 'text')).toBe(true);
    expect(focused()).toBe('page');
    expect(focusRegion(document, 'empty')).toBe(false);
    expect(focusRegion(document, 'nowhere')).toBe(false);
  });
});
