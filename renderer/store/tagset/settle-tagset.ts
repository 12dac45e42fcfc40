/** A tagset as it was typed → as it is kept: without outer blanks and empty lines, every part named. */
import type { Attribute } from '../../../shared/domain/tags/attribute.ts';
import { sameTagset } from '../../../shared/domain/tags/edit-tagset.ts';
import type { Tag, Tagset } from '../../../shared/domain/tagset.ts';

/** `before`: what was edited; a definition that is the same again was never another. */
export function settledTagset(before: Tagset, typed: Tagset): Tagset {
  return {
    ...typed,
    tags: typed.tags.map((tag) =>
      settled(
        before.tags.find(({ id }) => id === tag.id),
        tag,
      ),
    ),
  };
}

function settled(before: Tag | undefined, typed: Tag): Tag {
  const { label, definition, examples, attributes, changed, letter, ...rest } = typed;
  const name = label?.trim();
  const meaning = definition?.trim() ?? '';
  const lines = (examples ?? []).map((line) => line.trim()).filter((line) => line !== '');
  const said = attributes === undefined ? [] : settledAttributes(before?.attributes ?? [], attributes);
  const isSame = meaning === (before?.definition ?? '') && sameLines(lines, before?.examples ?? []);
  const since = isSame ? before?.changed : changed;
  const after: Tag = {
    ...rest,
    ...(name !== undefined && { label: name }),
    letter: letter.trim() === '' ? (Array.from(name ?? '?')[0] ?? '?').toUpperCase() : letter.trim(),
    ...(meaning !== '' && { definition: meaning }),
    ...(lines.length > 0 && { examples: lines }),
    ...(said.length > 0 && { attributes: said }),
    ...(since !== undefined && { changed: since }),
  };
  // The same object says more clearly that nothing is other.
  return before !== undefined && sameTagset({ tags: [before] }, { tags: [after] }) ? before : after;
}

/** New ones are kept under their label, so that files can be read without the tagset. */
function settledAttributes(before: readonly Attribute[], typed: readonly Attribute[]): readonly Attribute[] {
  const names = new Set(before.map(({ name }) => name));
  return typed.map((attribute): Attribute => {
    const { choices, label, ...rest } = attribute;
    const words = label?.trim() ?? attribute.name;
    const listed = (choices ?? []).map((choice) => choice.trim()).filter((choice) => choice !== '');
    const kept = { ...rest, ...(rest.kind === 'choice' && { choices: [...new Set(listed)] }) };
    if (before.some(({ name }) => name === attribute.name)) return { ...kept, label: words };
    const name = names.has(words) || words === '__proto__' ? attribute.name : words;
    names.add(name);
    return { ...kept, name, label: words };
  });
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
