/** Keys as they stand on the keyboard: `Ctrl + Z`, each in its own cap. */
import './kbd.css';
import type { ReactNode } from 'react';

/** `keys` is one combination already in the reader's words, one string per key. */
export function Kbd({ keys }: { readonly keys: readonly string[] }): ReactNode {
  return (
    <kbd className="kbd">
      {keys.map((key, index) => (
        // A combination never reorders, and a key can stand in it only once.
        <kbd className="kbd-key" key={`${String(index)}${key}`}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
