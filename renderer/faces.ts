/**
 * The faces that the window is set in, bundled; and waiting for them, so that no line
 * of an article is ever laid out in another face and then jumps under the pointer.
 */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';

const FACES = ['Inter Variable', 'Source Serif 4 Variable', 'Atkinson Hyperlegible Next Variable'];

/** Words of the languages that are read most: each face comes in pieces by script. */
const SAMPLE = 'Beleg äöüß „“ – Łódź';

/** Settles when the faces are there, or after `timeoutMs`: a page in another face is better than none. */
export async function facesReady(timeoutMs: number): Promise<void> {
  const loading = FACES.map((face) => document.fonts.load(`18px "${face}"`, SAMPLE));
  const inTime = new Promise<void>((resolve) => {
    setTimeout(resolve, timeoutMs);
  });
  await Promise.race([Promise.allSettled(loading), inTime]);
}
