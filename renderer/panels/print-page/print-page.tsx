/**
 * The article on paper, with its annotations: numbered in the text, listed behind it.
 *
 * It is there only while something is printed, made from the state and not from what is
 * on screen, where only a part of a long article is drawn.
 */
import './print-page.css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { annotationsInPane } from '../../store/selectors.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { placementWords } from '../placement-words.ts';
import { readableName } from '../readable-name.ts';
import { rootOf } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';
import { printLines, type PrintMark, type PrintRun } from './print-lines.ts';

export function PrintPage(): ReactNode {
  return useIsPrinting() ? <Sheet /> : null;
}

/** True from just before something is printed until it is done. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser prints what is in the page when this has returned.
    const begin = (): void => flushSync(() => setIsPrinting(true));
    const end = (): void => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

function Sheet(): ReactNode {
  const text = useText();
  const pane = useWindowState((state) => state.panes[state.activePane]);
  const project = useWindowState((state) => state.project?.name ?? '');
  const annotations = useWindowState((state) => annotationsInPane(state, state.activePane));
  const labels = useLabels(annotations);
  const content = pane?.document?.text.content;
  const lines = useMemo(
    () => (content === undefined ? [] : printLines(content, marksOf(annotations, labels))),
    [annotations, content, labels],
  );
  if (pane === null || content === undefined) return null;
  return (
    <article className="print-page">
      <h1>
        <bdi>{readableName(pane.article)}</bdi>
      </h1>
      <p className="print-project">
        <bdi>{readableName(project)}</bdi>
      </p>
      <div className="print-text" translate="no">
        {lines.map(({ start, runs }) => (
          <p key={start}>
            {runs.length === 0
              ? '\u00a0'
              : runs.map((run) => <Run key={`${run.start} ${run.text.length}`} run={run} />)}
          </p>
        ))}
      </div>
      {annotations.length > 0 && (
        <section className="print-notes">
          <h2>{text('region.annotations')}</h2>
          <ul>
            {annotations.map((placed) => (
              <Note
                key={placed.annotation.id + placed.annotator.id}
                placed={placed}
                label={labels.get(placed)?.label ?? ''}
              />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Run({ run }: { readonly run: PrintRun }): ReactNode {
  const words = run.cues.reduceRight<ReactNode>(
    (inner, cue, depth) => (
      <span className="print-mark" data-cue={cue} data-depth={Math.min(depth, 3)}>
        {inner}
      </span>
    ),
    run.text,
  );
  return (
    <>
      {words}
      {run.ends.map((label) => (
        <sup key={label} className="print-label">
          {label}
        </sup>
      ))}
    </>
  );
}

function Note({ placed, label }: { readonly placed: PlacedAnnotation; readonly label: string }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { content } = placed.annotation;
  const uncertain = placementWords(text, placed.placement);
  return (
    <li>
      <p>
        <strong>{label}</strong> {tagName(text, tagset, content.tag, content.label)}:{' '}
        <q translate="no">{content.anchor.exact}</q>
        {!placed.own && (
          <span className="print-who"> {text('print.by', { name: placed.annotator.name })}</span>
        )}
      </p>
      {content.note !== undefined && <p className="print-note">{content.note}</p>}
      {uncertain !== null && <p className="print-uncertain">{uncertain}</p>}
    </li>
  );
}

/** Letter and number of each annotation, and how it is drawn; made once per list. */
function useLabels(
  annotations: readonly PlacedAnnotation[],
): ReadonlyMap<PlacedAnnotation, { readonly label: string; readonly cue: string }> {
  const tagset = useTagset();
  return useMemo(
    () =>
      new Map(
        annotations.map((placed, index) => {
          const root = rootOf(tagset, placed.annotation.content.tag);
          return [placed, { label: `${root?.letter ?? '?'}${index + 1}`, cue: root?.cue ?? 'unknown' }];
        }),
      ),
    [annotations, tagset],
  );
}

function marksOf(
  annotations: readonly PlacedAnnotation[],
  labels: ReturnType<typeof useLabels>,
): readonly PrintMark[] {
  return annotations.flatMap((placed) => {
    const look = labels.get(placed);
    return placed.span === null || look === undefined ? [] : [{ ...placed.span, ...look }];
  });
}
