/** What a search is limited to: outlet and time of articles; tag, annotator, place and review of annotations. */
import { type ReactNode, useMemo, useState } from 'react';
import type { SearchFilter } from '../../../shared/api/contract.ts';
import { groupsIn } from '../../store/case/groups.ts';
import { mergedMetadata } from '../../store/merged-metadata.ts';
import { REVIEW_FILTERS, type AnnotationFilter } from '../../store/search/search-state.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { allOf } from '../exchange/voice-choice.tsx';
import { readableName } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';

/** No filter; ids of tags, annotators and outlets are never empty. */
const ANY = '';

export function SearchFilters(): ReactNode {
  const text = useText();
  const { in: where, filter, of } = useWindowState((state) => state.search.project);
  const { excluded, ...ofArticles } = filter;
  const ofTexts = excluded === undefined ? 0 : 1;
  const set = Object.keys(ofArticles).length + (where === 'annotations' ? Object.keys(of).length : ofTexts);
  return (
    <Disclosure title={set === 0 ? text('search.filters') : text('search.filters-set', { count: set })}>
      <div className="search-filters">
        {where === 'annotations' && <AnnotationFilters of={of} />}
        <ArticleFilters filter={filter} inTexts={where === 'texts'} />
      </div>
    </Disclosure>
  );
}

function ArticleFilters({
  filter,
  inTexts,
}: {
  readonly filter: SearchFilter;
  readonly inTexts: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const descriptions = useWindowState((state) => state.descriptions);
  const project = useWindowState((state) => state.project);
  const outlets = useMemo(() => {
    const names = Object.keys(descriptions).map(
      (article) => mergedMetadata({ descriptions, project }, article).outlet ?? '',
    );
    return [...new Set(names)].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b));
  }, [descriptions, project]);
  const change = (patch: { readonly [Key in keyof SearchFilter]: string }): void => {
    const { excluded, ...rest } = without({ ...filter, ...patch });
    void actions.changeSearch({ filter: { ...rest, ...(excluded === 'shown' && { excluded }) } });
  };
  return (
    <>
      <SelectField
        label={text('search.outlet')}
        value={filter.outlet ?? ANY}
        choices={[
          { id: ANY, label: text('search.any') },
          ...outlets.map((name) => ({ id: name, label: readableName(name) })),
        ]}
        onChange={(outlet) => change({ outlet })}
      />
      <div className="search-days">
        <DayField label={text('search.from')} value={filter.from} onChange={(from) => change({ from })} />
        <DayField label={text('search.until')} value={filter.until} onChange={(until) => change({ until })} />
      </div>
      {inTexts && (
        <SelectField
          label={text('search.excluded')}
          value={filter.excluded ?? ANY}
          choices={[
            { id: ANY, label: text('search.excluded-left-out') },
            { id: 'shown', label: text('search.excluded-shown') },
          ]}
          onChange={(excluded) => change({ excluded })}
        />
      )}
    </>
  );
}

/** Taken when it is a day, or nothing. */
function DayField({
  label,
  value = '',
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string) => void;
}): ReactNode {
  const text = useText();
  const [draft, setDraft] = useState(value);
  return (
    <TextField
      label={label}
      placeholder={text('search.day')}
      value={draft}
      maxLength={10}
      onChange={(day) => {
        setDraft(day);
        if ((day === '' || /^\d{4}-\d{2}-\d{2}$/u.test(day)) && day !== value) onChange(day);
      }}
    />
  );
}

function AnnotationFilters({ of }: { readonly of: AnnotationFilter }): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const project = useWindowState((state) => state.project);
  const people = allOf(project?.annotator ?? null, project?.knownAnnotators ?? []);
  const entities = useWindowState((state) => groupsIn(state).all);
  const any = { id: ANY, label: text('search.any') };
  const change = (patch: { readonly [Key in keyof AnnotationFilter]: string }): void => {
    const { tag, annotator, entity, placement, review } = without({ ...of, ...patch });
    const reviewed = REVIEW_FILTERS.find((each) => each === review);
    void actions.changeSearch({
      of: {
        ...(tag !== undefined && { tag }),
        ...(annotator !== undefined && { annotator }),
        ...(entity !== undefined && { entity }),
        ...((placement === 'sure' || placement === 'unsure') && { placement }),
        ...(reviewed !== undefined && { review: reviewed }),
      },
    });
  };
  return (
    <>
      <SelectField
        label={text('search.tag')}
        value={of.tag ?? ANY}
        choices={[
          any,
          ...tagset.tags.map(({ id }) => ({
            id,
            label: tagName(text, tagset, id),
            mark: <TagChip tagset={tagset} tag={id} />,
          })),
        ]}
        onChange={(tag) => change({ tag })}
      />
      <SelectField
        label={text('search.annotator')}
        value={of.annotator ?? ANY}
        choices={[any, ...people.map(({ id, name }) => ({ id, label: readableName(name) }))]}
        onChange={(annotator) => change({ annotator })}
      />
      {(entities.length > 0 || of.entity !== undefined) && (
        <SelectField
          label={text('search.entity')}
          value={of.entity ?? ANY}
          choices={[any, ...entities.map(({ id, name }) => ({ id, label: readableName(name) }))]}
          onChange={(entity) => change({ entity })}
        />
      )}
      <SelectField
        label={text('search.place')}
        value={of.placement ?? ANY}
        choices={[
          any,
          { id: 'sure', label: text('search.place-sure') },
          { id: 'unsure', label: text('search.place-unsure') },
        ]}
        onChange={(placement) => change({ placement })}
      />
      <SelectField
        label={text('search.review')}
        value={of.review ?? ANY}
        choices={[
          any,
          ...REVIEW_FILTERS.map((review) => ({ id: review, label: text(`search.review-${review}`) })),
        ]}
        onChange={(review) => change({ review })}
      />
    </>
  );
}

/** What is empty limits nothing. */
function without(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === ANY ? [] : [[name, value] as const],
    ),
  );
}
