/** Folders dropped on the window: opened where the host can tell which one it is. */
import type { PlaceToken } from '../shared/api/contract.ts';

/**
 * Open a folder or an article that is dropped anywhere in the window. Whatever is dropped,
 * the page stays: a browser would show it instead.
 */
export function openDropped(
  placeOf: (file: File) => Promise<PlaceToken | null>,
  open: (place: PlaceToken) => void,
): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    void placeOf(file).then((place) => {
      if (place !== null) open(place);
    });
  });
}
