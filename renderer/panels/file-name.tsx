/** A file's name on screen: isolated, escaped, its ending dimmed; one that is too long loses letters in its middle. */
import './file-name.css';
import type { ReactNode } from 'react';
import { readableName, splitFileName } from './readable-name.ts';

export function FileName({ name }: { readonly name: string }): ReactNode {
  const { start, end, ending } = splitFileName(name);
  return (
    <bdi className="file-name">
      <span className="file-start">{readableName(start)}</span>
      {end !== '' && <span className="file-end">{readableName(end)}</span>}
      <span className="file-ending">{readableName(ending)}</span>
    </bdi>
  );
}
