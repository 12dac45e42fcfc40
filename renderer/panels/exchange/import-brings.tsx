/** What an import would bring, before anything is written. */
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/api/contract.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { ProblemList } from './problem-list.tsx';
import { useFormats } from './use-formats.ts';

export function ImportBrings({
  preview: { annotations, links, articles, newArticles: fresh, problems, moreProblems },
  newArticles,
  onNewArticles,
}: {
  readonly preview: ImportPreview;
  readonly newArticles: boolean;
  readonly onNewArticles: (on: boolean) => void;
}): ReactNode {
  const text = useText();
  return (
    <section className="exchange-losses">
      <p className="exchange-sum">
        <strong>{text('import.brings', { annotations, links })}</strong>
      </p>
      {articles.length > 0 && (
        <ul className="exchange-list">
          {articles.map(({ path, annotations: count }) => (
            <li className="exchange-plain" key={path}>
              {text('import.one-article', { path: readableName(path), count })}
            </li>
          ))}
        </ul>
      )}
      {fresh.length > 0 && (
        <div className="exchange-new">
          <CheckField value={newArticles} onChange={onNewArticles}>
            {text('import.new', { count: fresh.length })}
          </CheckField>
          <ul className="exchange-list exchange-new-list">
            {fresh.map((path) => (
              <li key={path}>
                <bdi>{readableName(path)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ProblemList problems={problems} more={moreProblems} />
    </section>
  );
}

export function ImportFormat({
  value,
  onChange,
}: {
  readonly value: FormatId | null;
  readonly onChange: (format: FormatId) => void;
}): ReactNode {
  const text = useText();
  const formats = useFormats()?.filter(({ reads }) => reads) ?? [];
  return (
    <SelectField
      label={text('import.format')}
      choices={formats.map(({ id }) => ({ id, label: text(`format.${id}`) }))}
      value={value}
      onChange={(id) => {
        const found = formats.find((format) => format.id === id);
        if (found !== undefined) onChange(found.id);
      }}
    />
  );
}
