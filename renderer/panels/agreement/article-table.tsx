/** The articles with least agreement; each opens in the review. */
import type { ReactNode } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { Button } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { differencesIn, leastAgreed } from './least-agreed.ts';
import { figureText } from './measures.ts';
import { numberFormat } from '../formats.ts';

const SHOWN = 20;

export function ArticleTable({
  figures,
  nameOf,
  onOpen,
}: {
  readonly figures: AgreementFigures;
  readonly nameOf: (annotator: AnnotatorId) => string;
  readonly onOpen: (article: string) => void;
}): ReactNode {
  const text = useText();
  const articles = leastAgreed(figures.articles);
  return (
    <>
      <table className="agreement-articles">
        <thead>
          <tr>
            <th scope="col">{text('agreement.article')}</th>
            <th scope="col" className="number">
              {text('agreement.figure.f1Relaxed')}
            </th>
            <th scope="col" className="number">
              {text('agreement.differences')}
            </th>
            <th scope="col">{text('agreement.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.slice(0, SHOWN).map((each) => (
            <tr key={each.article}>
              <th scope="row">
                <ArticleName article={each.article} onOpen={onOpen} />
              </th>
              <td className="number">{figureText(text, each.overall.f1Relaxed)}</td>
              <td className="number">{numberFormat(text.language).format(differencesIn(each))}</td>
              <td className="soft">{each.missing.map((id) => nameOf(id)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {articles.length > SHOWN && (
        <p className="soft">{text('agreement.more-articles', { count: articles.length - SHOWN })}</p>
      )}
    </>
  );
}

function ArticleName({
  article,
  onOpen,
}: {
  readonly article: string;
  readonly onOpen: (article: string) => void;
}): ReactNode {
  const text = useText();
  const name = readableName(article);
  return (
    <span data-words={name}>
      <Button
        look="quiet"
        label={text('agreement.open-article', { article: name })}
        onPress={() => onOpen(article)}
      >
        <bdi>{name}</bdi>
      </Button>
    </span>
  );
}
