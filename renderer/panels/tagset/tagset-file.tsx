/** The tagset alone as a file: reading one, to take over from it, and saving it as one. */
import { type ReactNode, useRef, useState } from 'react';
import { aligned, type GivenTagset } from '../../../shared/domain/tags/take-over.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import { Button } from '../../ui/button.tsx';
import { useSave } from '../agreement/use-save.ts';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';
import { useActions, useText } from '../window-context.tsx';

/** A larger file holds more than a tagset. */
const MOST_BYTES = 5 * 1024 * 1024;

/** A file that somebody picked. */
export interface PickedTagset {
  readonly file: string;
  readonly given: GivenTagset;
}

export function TagsetFile({
  tagset,
  said,
  onPick,
}: {
  readonly tagset: Tagset;
  /** What became of the last one; '' for nothing. */
  readonly said: string;
  readonly onPick: (picked: PickedTagset) => void;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { outcome, save } = useSave();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<string | null>(null);

  async function pick(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = file.size > MOST_BYTES ? null : await actions.readTagList(await base64Of(file));
    const name = readableName(file.name);
    setFailed(read === null ? text('tagset.not-a-tagset', { file: name }) : null);
    if (read === null) return;
    const there = aligned(tagset, read.tagset, (tag) => tagName(text, { tags: [tag] }, tag.id));
    onPick({ file: name, given: { ...read, tagset: there } });
  }

  async function write(kind: 'json' | 'qdc'): Promise<void> {
    setFailed(null);
    const content = await actions.writeTagList(tagset, kind);
    if (content !== null) await save('tagset', `.${kind}`, content);
  }

  return (
    <div className="tagset-list-tools" role="group" aria-label={text('tagset.file')}>
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
          void pick(event.target.files?.[0]);
          // So that the same file can be picked again.
          event.target.value = '';
        }}
      />
      <output className="tagset-said">{failed ?? outcome?.words ?? said}</output>
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
