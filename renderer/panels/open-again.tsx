/** What a restored tab shows that has lost its access; there is nothing to press, only a way to go. */
import './still-page.css';
import type { ReactNode } from 'react';
import { useText } from './window-context.tsx';

export function OpenAgain(): ReactNode {
  const text = useText();
  return (
    <main className="still-page">
      <h1>{text('open-again.title')}</h1>
      <p>{text('open-again.words')}</p>
    </main>
  );
}
