/** Where files are given to be imported: dropped, or picked in the system's own dialog. */
import { FileInput } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { droppedFiles, pickedFiles, type GivenFile } from './given-file.ts';

export function FilePicker({
  given,
  onFiles,
  isBusy,
}: {
  readonly given: { readonly name: string; readonly count: number } | null;
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly isBusy: boolean;
}): ReactNode {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const pick = (): void => input.current?.click();
  return (
    <div
      className={classNames('exchange-drop', isOver && 'exchange-drop-over')}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // The window itself would open what is dropped.
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!isBusy) void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <FileInput size={18} aria-hidden />
      <span className="exchange-drop-words">
        {given === null ? (
          text('import.drop')
        ) : (
          <bdi>{text('import.files', { file: readableName(given.name), count: given.count })}</bdi>
        )}
      </span>
      <Button onPress={pick} isDisabled={isBusy}>
        {text(given === null ? 'import.choose' : 'import.other-files')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text('import.choose')}
        onChange={(event) => {
          onFiles(pickedFiles(event.target.files));
          // So that the same file can be picked again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
