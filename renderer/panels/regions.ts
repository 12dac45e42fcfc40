/**
 * The regions of the window, as F6 goes round them: every element marked
 * `data-region`, in the order of the page. A region takes the focus where it had it
 * last; else at its `data-region-focus`; else at its first control.
 */

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex="0"]';

/** Where the focus was in a region when it left it. */
const lastFocused = new WeakMap<Element, HTMLElement>();

/** Remembers where the focus is in each region; returns the way to stop. */
export function rememberFocus(root: Document): () => void {
  const remember = (event: FocusEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest('[data-region]');
    if (region !== null) lastFocused.set(region, target);
  };
  root.addEventListener('focusin', remember);
  return () => root.removeEventListener('focusin', remember);
}

/** Moves the focus to the next region that can take it; round and round. */
export function stepRegion(root: Document, by: 1 | -1): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')];
  const current = regions.findIndex((region) => region.contains(root.activeElement));
  const start = current < 0 && by < 0 ? regions.length : current;
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(start + by * step + regions.length * 2) % regions.length];
    if (region !== undefined && focusInside(region)) return;
  }
}

/** Moves the focus to a region by name; false if it is not there. */
export function focusRegion(root: Document, name: string): boolean {
  const region = root.querySelector<HTMLElement>(`[data-region="${name}"]`);
  return region !== null && focusInside(region);
}

function focusInside(region: HTMLElement): boolean {
  const marked = region.querySelector<HTMLElement>('[data-region-focus]');
  const inMarked = marked?.querySelector<HTMLElement>('[contenteditable="true"]') ?? marked;
  const last = lastFocused.get(region);
  const candidates = [last?.isConnected === true ? last : null, inMarked, region.querySelector(FOCUSABLE)];
  for (const candidate of candidates) {
    if (!(candidate instanceof HTMLElement)) continue;
    candidate.focus();
    if (region.contains(region.ownerDocument.activeElement)) return true;
  }
  return false;
}
