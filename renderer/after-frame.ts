/** When a frame is on screen. */

/** A window that is covered whole may draw none, and not say that it is hidden. */
const LONGEST_MS = 500;

/** Runs `then` once: in a task behind the next frame, or as a task of its own where none is drawn. */
export function afterFrame(then: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(late);
    then();
  };
  const late = setTimeout(once, document.hidden ? 0 : LONGEST_MS);
  requestAnimationFrame(() => setTimeout(once));
}
