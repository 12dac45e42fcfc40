/** The colour of a tag: that of its line, one of its own, and what is wrong with it. */
import type { ReactNode } from 'react';
import { alikeFor, isVisible, THEMES, type Colour } from '../../../shared/domain/tags/colours.ts';
import type { Tag, TagCue, Tagset } from '../../../shared/domain/tagset.ts';
import { classNames } from '../../ui/class-names.ts';
import { Button } from '../../ui/button.tsx';
import { tagName } from '../tag-name.ts';
import { useText } from '../window-context.tsx';

/** Seen well in light and dark, and as far from each other and the built-in ones as so many can be. */
const OFFERED: readonly Colour[] = ['#7b3fa0', '#a3212b', '#5f6b00', '#00707f', '#b0307a', '#55534e'];

/** Lines on a light page, of the window's tokens. */
const OF_CUE: Readonly<Record<TagCue, Colour>> = {
  solid: '#0b57a4',
  double: '#a84600',
  dashed: '#006b56',
  excluded: '#6b6963',
};

export function ColourField({
  tagset,
  tag,
  onChange,
}: {
  readonly tagset: Tagset;
  readonly tag: Tag;
  /** '' for that of the line. */
  readonly onChange: (colour: Colour) => void;
}): ReactNode {
  const text = useText();
  const { colour } = tag;
  return (
    <div className="tagset-colour">
      <div className="tagset-swatches" role="group" aria-label={text('tagset.colour')}>
        <span className="field-label">{text('tagset.colour')}</span>
        {OFFERED.map((each) => (
          <button
            key={each}
            type="button"
            className={classNames('tagset-swatch', each === colour && 'tagset-swatch-chosen')}
            style={{ background: each }}
            aria-label={text('tagset.colour-value', { colour: each })}
            aria-pressed={each === colour}
            onClick={() => onChange(each)}
          />
        ))}
        <input
          type="color"
          className="tagset-colour-input"
          aria-label={text('tagset.own-colour')}
          value={colour ?? OF_CUE[tag.cue]}
          onChange={(event) => onChange(event.target.value)}
        />
        {colour !== undefined && (
          <Button look="quiet" onPress={() => onChange('')}>
            {text('tagset.no-colour')}
          </Button>
        )}
      </div>
      {colour !== undefined &&
        warningsOf(tagset, tag, colour).map((warning) => (
          <p className="tagset-problem" key={warning.key}>
            {warning.words}
          </p>
        ))}
    </div>
  );

  function warningsOf(
    { tags }: Tagset,
    of: Tag,
    own: Colour,
  ): readonly { readonly key: string; readonly words: string }[] {
    const faint = THEMES.filter((theme) => !isVisible(own, theme)).map((theme) => ({
      key: theme,
      words: text('tagset.faint', { theme }),
    }));
    const others = tags.filter(
      (other) =>
        other.id !== of.id &&
        other.cue !== 'excluded' &&
        (other.parent === undefined || other.colour !== undefined),
    );
    const alike = others.flatMap((other) => {
      const visions = alikeFor(own, other.colour ?? OF_CUE[other.cue]);
      if (visions.length === 0) return [];
      const vision = visions.includes('normal') ? 'normal' : 'some';
      return [
        { key: other.id, words: text('tagset.alike', { tag: tagName(text, tagset, other.id), vision }) },
      ];
    });
    return [...faint, ...alike];
  }
}
