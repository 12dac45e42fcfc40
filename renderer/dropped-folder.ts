/** What is dropped on the window: files of other tools are imported, folders and articles opened where the host can tell which one it is. */
import type { PlaceToken } from '../shared/api/contract.ts';

/**
 * Open a folder or an article that is dropped anywhere in the window; `take` answers whether it
 * takes what was dropped for something else. Whatever is dropped, the page stays: a browser
 * would show it instead.
 */
export function openDropped(
  placeOf: (file: File) => Promise<PlaceToken | null>,
  open: (place: PlaceToken) => void,
  take: (transfer: DataTransfer) => boolean,
): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const { dataTransfer } = event;
    const [file] = dataTransfer?.files ?? [];
    if (dataTransfer === null || file === undefined || take(dataTransfer)) return;
    void placeOf(file).then((place) => {
      if (place !== null) open(place);
    });
  });
}
