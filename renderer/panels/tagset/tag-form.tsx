/** What a tag is: name, letter, line, colour, key, place among the tags, definition, examples, attributes. */
import type { ReactNode } from 'react';
import { possibleParents } from '../../../shared/domain/tags/check-tagset.ts';
import type { Tag, TagCue, Tagset } from '../../../shared/domain/tagset.ts';
import { freeKeys } from '../../store/tagset/tag-keys.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useText, useWindowState } from '../window-context.tsx';
import { AttributeList } from './attribute-list.tsx';
import { ColourField } from './colour-field.tsx';

const CUES = ['solid', 'double', 'dashed'] as const satisfies readonly TagCue[];
/** Id of the choice of none. */
const NONE = '';

/** Optional parts of a tag that are words. */
type Words = 'key' | 'parent' | 'definition' | 'colour';

export function TagForm({
  tagset,
  tag,
  onChange,
}: {
  readonly tagset: Tagset;
  readonly tag: Tag;
  readonly onChange: (tag: Tag) => void;
}): ReactNode {
  const text = useText();
  const settings = useWindowState((state) => state.settings);
  const isOwn = tag.label !== undefined;
  const isTop = tag.parent === undefined;
  const set = (name: Words, value: string): void => onChange(withWords(tag, name, value));
  const keys = freeKeys(settings).filter(
    (key) => key === tag.key || !tagset.tags.some((other) => other.key === key),
  );
  return (
    <>
      {isOwn && (
        <div className="tagset-fields">
          <TextField
            label={text('tagset.name')}
            value={tag.label ?? ''}
            maxLength={80}
            startsFocused={tag.label === ''}
            onChange={(label) => onChange({ ...tag, label, letter: letterAfter(tag, label) })}
          />
          <TextField
            label={text('tagset.letter')}
            value={tag.letter}
            maxLength={2}
            onChange={(letter) => onChange({ ...tag, letter: letter.toUpperCase() })}
          />
          <SelectField
            label={text('tagset.parent')}
            value={tag.parent ?? NONE}
            choices={[
              { id: NONE, label: text('tagset.no-parent') },
              ...possibleParents(tagset, tag.id).map(({ id }) => ({
                id,
                label: tagName(text, tagset, id),
                mark: <TagChip tagset={tagset} tag={id} />,
              })),
            ]}
            onChange={(parent) => set('parent', parent)}
          />
          <SelectField
            label={text('tagset.key')}
            value={tag.key ?? NONE}
            choices={[
              { id: NONE, label: text('tagset.no-key') },
              ...keys.map((key) => ({ id: key, label: key })),
            ]}
            onChange={(key) => set('key', key)}
          />
          {isTop && (
            <SelectField
              label={text('tagset.cue')}
              value={tag.cue}
              choices={CUES.map((cue) => ({ id: cue, label: text(`tagset.cue.${cue}`) }))}
              onChange={(id) => onChange({ ...tag, cue: CUES.find((cue) => cue === id) ?? tag.cue })}
            />
          )}
        </div>
      )}
      {tag.cue !== 'excluded' && (
        <ColourField tagset={tagset} tag={tag} onChange={(colour) => set('colour', colour)} />
      )}
      <TextArea
        label={text('tagset.definition')}
        hint={text('tagset.definition-how')}
        value={tag.definition ?? ''}
        onChange={(definition) => set('definition', definition)}
        rows={3}
        maxLength={4000}
      />
      <TextArea
        label={text('tagset.examples')}
        value={(tag.examples ?? []).join('\n')}
        onChange={(lines) => onChange(withExamples(tag, lines))}
        rows={2}
        maxLength={4000}
      />
      <AttributeList tag={tag} onChange={onChange} />
    </>
  );
}

/** The first letter goes along with the name until somebody chooses another. */
function letterAfter(tag: Tag, label: string): string {
  const first = (name: string): string => (Array.from(name.trim())[0] ?? '').toUpperCase();
  return tag.letter === first(tag.label ?? '') ? first(label) : tag.letter;
}

function withWords(tag: Tag, name: Words, value: string): Tag {
  const { [name]: _before, ...rest } = tag;
  return value === '' ? rest : { ...rest, [name]: value };
}

/** One a line; an empty line is none, but for the one that is being begun. */
function withExamples({ examples: _before, ...tag }: Tag, lines: string): Tag {
  return lines === '' ? tag : { ...tag, examples: lines.split('\n') };
}
