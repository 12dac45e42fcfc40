/** Choosing articles one by one: a search, and ticks. */
import { type ReactNode, useState } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText, useWindowState } from '../window-context.tsx';

/** More are found by searching. */
const MOST_SHOWN = 200;

export function ArticleChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly ArticlePath[];
  readonly onChange: (chosen: readonly ArticlePath[]) => void;
}): ReactNode {
  const text = useText();
  const articles = useWindowState((state) => state.articles);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = articles.filter(({ path }) => path.toLowerCase().includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <div className="exchange-articles">
      {articles.length > 8 && (
        <SearchField
          label={text('export.find')}
          clearName={text('export.clear')}
          value={words}
          onChange={setWords}
        />
      )}
      <div className="exchange-ticks">
        {shown.map(({ path }) => (
          <CheckField
            key={path}
            value={chosen.includes(path)}
            onChange={(on) => onChange(on ? [...chosen, path] : chosen.filter((other) => other !== path))}
          >
            <bdi>{readableName(path)}</bdi>
          </CheckField>
        ))}
        {found.length > shown.length && (
          <p className="exchange-soft">
            {text('export.more-articles', { count: found.length - shown.length })}
          </p>
        )}
      </div>
    </div>
  );
}
