/** The words an annotation was made on and those that stand there now, side by side, with what differs. */
import { type ReactNode, useMemo } from 'react';
import { useText } from '../window-context.tsx';
import type { Around } from './surroundings.ts';
import { wordDiff, type WordRun } from './word-diff.ts';

/** `now` is null where nothing is proposed; `isDrawn`: it is what the reader has selected herself. */
export function ThenAndNow({
  id,
  then,
  now,
  aroundThen,
  aroundNow,
  isDrawn,
}: {
  /** Of the old words, which say what the annotation is about. */
  readonly id: string;
  readonly then: string;
  readonly now: string | null;
  readonly aroundThen: Around;
  readonly aroundNow: Around | null;
  readonly isDrawn: boolean;
}): ReactNode {
  const text = useText();
  const runs = useMemo(() => wordDiff(then, now ?? then), [then, now]);
  return (
    <dl className="settle-words">
      <div>
        <dt>{text('settle.then')}</dt>
        <dd id={id} dir="auto" data-region-focus tabIndex={-1}>
          <Beside words={aroundThen.before} />
          <Wording runs={runs} without="added" />
          <Beside words={aroundThen.after} />
        </dd>
      </div>
      {now !== null && (
        <div>
          <dt>{text(isDrawn ? 'settle.drawn' : 'settle.now')}</dt>
          <dd dir="auto">
            <Beside words={aroundNow?.before ?? ''} />
            <Wording runs={runs} without="removed" />
            <Beside words={aroundNow?.after ?? ''} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Beside({ words }: { readonly words: string }): ReactNode {
  return words === '' ? null : <span className="settle-around">{words}</span>;
}

function Wording({
  runs,
  without,
}: {
  readonly runs: readonly WordRun[];
  readonly without: WordRun['kind'];
}): ReactNode {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ words, kind }, index) => {
      // The runs of two wordings never reorder.
      const key = String(index);
      if (kind === 'removed') return <del key={key}>{words}</del>;
      if (kind === 'added') return <ins key={key}>{words}</ins>;
      return <span key={key}>{words}</span>;
    });
}
