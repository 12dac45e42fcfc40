/** A file's name on screen: isolated, escaped, its ending dimmed. */
import './file-name.css';
import type { ReactNode } from 'react';
import { readableName } from './readable-name.ts';

export function FileName({ name }: { readonly name: string }): ReactNode {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return (
    <bdi className="file-name">
      <span className="file-stem">{readableName(stem)}</span>
      <span className="file-ending">{readableName(name.slice(stem.length))}</span>
    </bdi>
  );
}
