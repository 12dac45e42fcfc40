/** Moves the focus to a field that is there, or will be after the next frame. */

/** At once, or the letters typed next would be commands; after React has put it into the page, if it is not there yet. */
export function focusSoon(selector: string, then: (field: HTMLInputElement) => void = () => undefined): void {
  const focus = (): boolean => {
    const there = document.querySelector<HTMLElement>(selector);
    there?.focus();
    if (there instanceof HTMLInputElement) then(there);
    return there !== null;
  };
  if (focus()) return;
  requestAnimationFrame(() => {
    // A field that took the focus itself may have been typed into already.
    if (document.activeElement?.matches(selector) !== true) focus();
  });
}
