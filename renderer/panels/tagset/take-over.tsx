/** The tagset alone as a file: taking tags over from one, and saving it as one. */
import { type ReactNode, useRef, useState } from 'react';
import type { Tag, Tagset } from '../../../shared/domain/tagset.ts';
import { Button } from '../../ui/button.tsx';
import { useSave } from '../agreement/use-save.ts';
import { tagName } from '../tag-name.ts';
import { useActions, useText } from '../window-context.tsx';

/** A larger file holds more than tags. */
const MOST_BYTES = 5 * 1024 * 1024;

export function TakeOver({
  tagset,
  onTake,
}: {
  readonly tagset: Tagset;
  readonly onTake: (tagset: Tagset) => void;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { outcome, save } = useSave();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const tags = file.size > MOST_BYTES ? null : await actions.readTagList(await base64Of(file));
    if (tags === null) {
      setSaid(text('tagset.not-a-tagset', { file: file.name }));
      return;
    }
    const next = withTaken(tagset, tags);
    const count = next.tags.length - tagset.tags.length;
    setSaid(text('tagset.taken-over', { count }));
    if (count > 0) onTake(next);
  }

  async function write(kind: 'json' | 'qdc'): Promise<void> {
    const content = await actions.writeTagList(tagset, kind);
    if (content !== null) await save('tagset', `.${kind}`, content);
  }

  /** What is here already, by id or by name, is not taken again. */
  function withTaken(before: Tagset, tags: readonly Tag[]): Tagset {
    const ids = new Set(before.tags.map(({ id }) => id));
    const names = new Set(before.tags.map(({ id }) => tagName(text, before, id).toLowerCase()));
    const keys = new Set(before.tags.map(({ key }) => key));
    const come = tags.filter(({ id, label }) => !ids.has(id) && !names.has((label ?? '').toLowerCase()));
    const known = new Set([...ids, ...come.map(({ id }) => id)]);
    return {
      ...before,
      tags: [...before.tags, ...come.map((tag) => fitting(tag, known, keys))],
    };
  }

  return (
    <>
      <Button onPress={() => input.current?.click()}>{text('tagset.take-over')}</Button>
      <Button look="quiet" onPress={() => void write('json')}>
        {text('tagset.save-file')}
      </Button>
      <Button look="quiet" onPress={() => void write('qdc')}>
        {text('tagset.save-code-book')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.qdc"
        hidden
        aria-label={text('tagset.take-over')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // So that the same file can be picked again.
          event.target.value = '';
        }}
      />
      <output className="tagset-said">{outcome?.words ?? said}</output>
    </>
  );
}

/** Without a parent that is not there, and without a key that another tag has. */
function fitting(tag: Tag, known: ReadonlySet<string>, keys: ReadonlySet<string | undefined>): Tag {
  const { parent, key, ...rest } = tag;
  return {
    ...rest,
    ...(parent !== undefined && known.has(parent) && { parent }),
    ...(key !== undefined && !keys.has(key) && { key }),
  };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
