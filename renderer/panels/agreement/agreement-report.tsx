/** What was measured, from plain words to single figures. */
import { type ReactNode, type Ref, useState } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { groundInWords } from '../../../shared/domain/review/shared-ground.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { basisWords } from './basis-words.ts';
import { ArticleTable } from './article-table.tsx';
import { Confusion } from './confusion.tsx';
import { FigureTable } from './figure-table.tsx';
import { PAIR_MEASURES, TAG_MEASURES, type PairMeasure, type TagMeasure } from './measures.ts';
import { PairMatrix } from './pair-matrix.tsx';
import { unshifted } from './shift-bins.ts';
import { ShiftHistogram } from './shift-histogram.tsx';
import { TagBars } from './tag-bars.tsx';
import type { Saving } from './use-save.ts';

/** More sentences than these nobody reads. */
const SHOWN_PAIRS = 6;

export function AgreementReport({
  figures,
  nameOf,
  save,
  onOpen,
  ref,
}: {
  readonly figures: AgreementFigures;
  readonly nameOf: (annotator: AnnotatorId) => string;
  readonly save: Saving['save'];
  readonly onOpen: (article: string) => void;
  readonly ref: Ref<HTMLDivElement>;
}): ReactNode {
  const text = useText();
  const [pairMeasure, setPairMeasure] = useState<PairMeasure>('f1Relaxed');
  const [tagMeasure, setTagMeasure] = useState<TagMeasure>('f1Relaxed');
  const [chosen, setChosen] = useState(0);
  const { pairs, overall, gamma, boundaryShifts: shifts } = figures;
  const pair = pairs[chosen] ?? pairs[0];
  const labels = new Map(figures.tags.map(({ tag, label }) => [tag, label]));
  const pairName = ({ a, b }: { readonly a: string; readonly b: string }): string =>
    text('agreement.pair-name', { a: nameOf(a), b: nameOf(b) });
  const sameStart = unshifted(shifts.start);
  const sameEnd = unshifted(shifts.end);
  const { partners } = figures.ground;
  return (
    <div className="agreement-report" ref={ref}>
      <section>
        <h3>{text('agreement.in-words')}</h3>
        <ul className="agreement-words">
          {pairs.slice(0, SHOWN_PAIRS).map(({ a, b, ground }) => (
            <li key={`${a} ${b}`}>
              {text(ground.units === 0 ? 'agreement.pair-nothing' : 'agreement.pair', {
                a: nameOf(a),
                b: nameOf(b),
                ...groundInWords(ground),
              })}
            </li>
          ))}
        </ul>
        {pairs.length > SHOWN_PAIRS && (
          <p className="soft">{text('agreement.more-pairs', { count: pairs.length - SHOWN_PAIRS })}</p>
        )}
      </section>
      <section>
        <h3>{text('agreement.figures')}</h3>
        <p className="soft">{text('agreement.how', { articles: figures.articles.length })}</p>
        <p className="soft">{basisWords(text, figures)}</p>
        <FigureTable figures={figures} />
        {gamma !== null && (
          <p className="soft">{text('agreement.sampled', { samples: gamma.samples, seed: gamma.seed })}</p>
        )}
        {overall.isByTagLayer && <p className="soft">{text('agreement.by-tag-layer')}</p>}
      </section>
      <section>
        <h3>{text('agreement.matrix')}</h3>
        <MeasureChoice
          label={text('agreement.matrix-measure')}
          measures={PAIR_MEASURES}
          value={pairMeasure}
          onChange={setPairMeasure}
        />
        <PairMatrix figures={figures} measure={pairMeasure} nameOf={nameOf} />
      </section>
      {figures.tags.length > 0 && (
        <section>
          <h3>{text('agreement.tags')}</h3>
          <MeasureChoice
            label={text('agreement.tag-measure')}
            measures={TAG_MEASURES}
            value={tagMeasure}
            onChange={setTagMeasure}
          />
          <TagBars tags={figures.tags} measure={tagMeasure} save={save} />
        </section>
      )}
      {pair !== undefined && pair.confusion.length > 0 && (
        <section>
          <h3>{text('agreement.confusion')}</h3>
          {pairs.length > 1 && (
            <div className="agreement-control">
              <SelectField
                label={text('agreement.confusion-pair')}
                choices={pairs.map((each, index) => ({ id: String(index), label: pairName(each) }))}
                value={String(chosen)}
                onChange={(id) => setChosen(Number(id))}
              />
            </div>
          )}
          <Confusion pair={pair} labels={labels} nameOf={nameOf} />
        </section>
      )}
      <section>
        <h3>{text('agreement.articles')}</h3>
        <ArticleTable figures={figures} nameOf={nameOf} onOpen={onOpen} />
      </section>
      {partners > 0 && (
        <section>
          <h3>{text('agreement.shifts')}</h3>
          {sameStart === partners && sameEnd === partners ? (
            <p className="soft">{text('agreement.no-shifts')}</p>
          ) : (
            <>
              <p className="soft">
                {text('agreement.shifts-how', { partners, start: sameStart, end: sameEnd })}
              </p>
              <ShiftHistogram shifts={shifts} save={save} />
            </>
          )}
        </section>
      )}
      <Caveats figures={figures} />
    </div>
  );
}

function MeasureChoice<M extends PairMeasure | TagMeasure>({
  label,
  measures,
  value,
  onChange,
}: {
  readonly label: string;
  readonly measures: readonly M[];
  readonly value: M;
  readonly onChange: (measure: M) => void;
}): ReactNode {
  const text = useText();
  return (
    <>
      <div className="agreement-control">
        <SelectField
          label={label}
          choices={measures.map((id) => ({ id, label: text(`agreement.figure.${id}`) }))}
          value={value}
          onChange={(id) => {
            const measure = measures.find((each) => each === id);
            if (measure !== undefined) onChange(measure);
          }}
        />
      </div>
      <p className="soft">{text(`agreement.means.${value}`)}</p>
    </>
  );
}

/** What is not as it seems: places that are not certain, words that are gone, files that could not be read. */
function Caveats({ figures }: { readonly figures: AgreementFigures }): ReactNode {
  const text = useText();
  const { uncertain, notCompared, unread, hidden } = figures;
  if (uncertain === 0 && notCompared === 0 && unread.length === 0 && hidden.length === 0) return null;
  return (
    <section>
      <h3>{text('agreement.caveats')}</h3>
      <ul>
        {hidden.length > 0 && <li>{text('agreement.hidden', { count: hidden.length })}</li>}
        {uncertain > 0 && <li>{text('agreement.uncertain', { count: uncertain })}</li>}
        {notCompared > 0 && <li>{text('agreement.lost', { count: notCompared })}</li>}
        {unread.map(({ path, code }) => (
          <li key={path}>{text('agreement.unread', { path: readableName(path), code })}</li>
        ))}
      </ul>
    </section>
  );
}
