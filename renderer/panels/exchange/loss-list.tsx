/** Before anything is written: how much goes along, and what does not, each line leading to its annotations. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { AnnotationLines } from './annotation-lines.tsx';
import { ExchangeProgress } from './exchange-progress.tsx';
import type { Preview } from './use-preview.ts';

export function LossList({
  preview,
  onLeave,
}: {
  readonly preview: Preview | null;
  /** Before a line leads out of the dialog. */
  readonly onLeave: () => void;
}): ReactNode {
  const text = useText();
  return (
    <section className="exchange-losses" aria-label={text('export.losses')} aria-live="polite">
      {preview === null && <p className="exchange-soft">{text('export.nothing')}</p>}
      {preview?.kind === 'looking' && (
        <p className="exchange-soft">
          <ExchangeProgress waiting={text('export.looking')} />
        </p>
      )}
      {preview?.kind === 'failed' && <p role="alert">{text('export.failed')}</p>}
      {preview?.kind === 'known' && <Known preview={preview} onLeave={onLeave} />}
    </section>
  );
}

function Known({
  preview: { preview },
  onLeave,
}: {
  readonly preview: Extract<Preview, { kind: 'known' }>;
  readonly onLeave: () => void;
}): ReactNode {
  const text = useText();
  const { annotations, articles, losses, leftOut } = preview;
  if (articles === 0) return <p className="exchange-soft">{text('export.nothing')}</p>;
  return (
    <>
      <p className="exchange-sum">
        <strong>{text('export.what-goes', { annotations, articles })}</strong>
        {losses.length === 0 && leftOut.length === 0 && (
          <span className="exchange-soft">{text('export.whole')}</span>
        )}
      </p>
      {(losses.length > 0 || leftOut.length > 0) && (
        <ul className="exchange-list">
          {leftOut.map(({ path, code }) => (
            <li className="exchange-left-out" key={path}>
              <TriangleAlert size={14} aria-hidden />
              {text('export.left-out', { path: readableName(path), code })}
            </li>
          ))}
          {losses.map((loss) => {
            const words = text(`exchange.loss.${loss.code}`, { count: loss.count });
            return (
              <li key={loss.code}>
                {loss.annotations.length === 0 ? (
                  <span className="exchange-plain">{words}</span>
                ) : (
                  <Disclosure title={words}>
                    <AnnotationLines annotations={loss.annotations} count={loss.count} onLeave={onLeave} />
                  </Disclosure>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
