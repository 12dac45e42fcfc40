/** What a file has otherwise than the tagset: each thing is shown, and taken over only if it is ticked. */
import { type ReactNode, useState } from 'react';
import type { TagsetUse } from '../../../shared/api/contract.ts';
import { linkTypesOf, type LinkType } from '../../../shared/domain/link-types.ts';
import { GRADING_NAMES } from '../../../shared/domain/tags/grading.ts';
import { offersOf, withTaken, type GivenTagset, type Offer } from '../../../shared/domain/tags/take-over.ts';
import type { Tag, Tagset } from '../../../shared/domain/tagset.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { linkTypeWords } from '../links/link-words.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useParts, useText } from '../window-context.tsx';
import { differenceWords } from './difference-words.ts';
import { listFormat } from '../formats.ts';

const PARTS = ['tags', 'links', 'grading'] as const;
const PART_OF = { tag: 'tags', order: 'tags', link: 'links', grading: 'grading' } as const;

export function TakeOverList({
  tagset,
  given,
  file,
  use,
  onTake,
  onLeave,
}: {
  readonly tagset: Tagset;
  readonly given: GivenTagset;
  readonly file: string;
  readonly use: TagsetUse;
  readonly onTake: (tagset: Tagset, count: number) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const text = useText();
  const { clock } = useParts().store;
  const isUsed = (id: string): boolean =>
    use.uses.some(({ tag }) => tag === id) || use.links.some(({ type }) => type === id);
  const offers = offersOf(tagset, given, isUsed);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(offers.filter(({ isHarmless }) => isHarmless).map(keyOf)),
  );
  const taken = offers.filter((offer) => ticked.has(keyOf(offer)));
  if (offers.length === 0)
    return (
      <div className="tagset-offers">
        <p>{text('tagset.no-offers', { file })}</p>
        <Button onPress={onLeave}>{text('tagset.offer-leave')}</Button>
      </div>
    );
  return (
    <div className="tagset-offers">
      <p>{text('tagset.offers-of', { file })}</p>
      <div className="tagset-list-tools">
        <Button look="quiet" onPress={() => setTicked(new Set(offers.map(keyOf)))}>
          {text('tagset.offer-all')}
        </Button>
        <Button look="quiet" onPress={() => setTicked(new Set())}>
          {text('tagset.offer-none')}
        </Button>
      </div>
      {PARTS.map((about) => {
        const among = offers.filter((offer) => PART_OF[offer.about] === about);
        const title = text('tagset.offer-part', { about });
        return (
          among.length > 0 && (
            <div key={about} className="tagset-offer-part" role="group" aria-label={title}>
              <h3 className="field-label">{title}</h3>
              {among.map((offer) => (
                <CheckField
                  key={keyOf(offer)}
                  value={ticked.has(keyOf(offer))}
                  onChange={(on) => setTicked(toggled(ticked, keyOf(offer), on))}
                >
                  <OfferWords offer={offer} here={tagset} there={given.tagset} />
                </CheckField>
              ))}
            </div>
          )
        );
      })}
      <div className="tagset-list-tools">
        <Button
          look="primary"
          isDisabled={taken.length === 0}
          onPress={() => onTake(withTaken(tagset, given, taken, { at: clock.now(), isUsed }), taken.length)}
        >
          {text('tagset.take', { count: taken.length })}
        </Button>
        <Button onPress={onLeave}>{text('tagset.offer-leave')}</Button>
      </div>
    </div>
  );
}

function keyOf({ about, id }: Offer): string {
  return `${about} ${id}`;
}

function toggled(ticked: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

function OfferWords({
  offer: { about, id, kind },
  here,
  there,
}: {
  readonly offer: Offer;
  readonly here: Tagset;
  readonly there: Tagset;
}): ReactNode {
  const text = useText();
  const all: Tagset = { tags: [...here.tags, ...there.tags] };
  if (about === 'order') return text('tagset.offer-order');
  if (about === 'grading') {
    const name = GRADING_NAMES.find((each) => each === id);
    return name && text('tagset.offer', { kind, name: text(`grading.name.${name}`) });
  }
  if (about === 'link') {
    const type = typeIn(there, id) ?? typeIn(here, id);
    const name = linkTypeWords(text, { ...all, ...(type && { linkTypes: [type] }) }, id);
    const ends = (tags: readonly string[]): string =>
      listFormat(text.language, { type: 'disjunction' }).format(tags.map((tag) => tagName(text, all, tag)));
    return (
      <>
        {text('tagset.offer', { kind, name })}
        {type !== undefined && kind !== 'gone' && (
          <span className="tagset-offer-more">
            {text('tagset.offer-ends', { from: ends(type.from), to: ends(type.to) })}
          </span>
        )}
      </>
    );
  }
  const [before, after] = [here, there].map(({ tags }) => tags.find((tag) => tag.id === id));
  const shown = kind === 'gone' ? before : after;
  return (
    <>
      <TagChip tagset={kind === 'gone' ? here : there} tag={id} />{' '}
      <bdi>{text('tagset.offer', { kind, name: tagName(text, kind === 'new' ? there : here, id) })}</bdi>
      {shown !== undefined && kind !== 'gone' && <TagParts before={before} tag={shown} />}
    </>
  );
}

/** What is other; of a new one what it brings. */
function TagParts({ before, tag }: { readonly before: Tag | undefined; readonly tag: Tag }): ReactNode {
  const text = useText();
  const attributes = (tag.attributes ?? []).map(({ label, name }) => label ?? name);
  const parts = before === undefined ? '' : differenceWords(text, before, tag, { saysName: true });
  const isOther = (part: keyof Tag): boolean => tag[part] !== undefined && tag[part] !== before?.[part];
  return (
    <>
      {parts !== '' && <span className="tagset-offer-more">{parts}</span>}
      {isOther('definition') && <span className="tagset-offer-more">{tag.definition}</span>}
      {isOther('attributes') && (
        <span className="tagset-offer-more">
          {text('tagset.offer-attributes', { names: listFormat(text.language).format(attributes) })}
        </span>
      )}
    </>
  );
}

function typeIn(tagset: Tagset, id: string): LinkType | undefined {
  return linkTypesOf(tagset).find((type) => type.id === id);
}
