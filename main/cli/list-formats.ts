/** `beleg formats`: what can be read and written, and what each format cannot carry. */
import type { Format } from '../../shared/formats/format.ts';
import { FORMATS } from '../../shared/formats/index.ts';
import type { Text } from '../../shared/text/text.ts';
import type { Terminal } from './terminal.ts';

export interface FormatsOptions {
  readonly json?: boolean;
}

export function listFormats(options: FormatsOptions, { text, out }: Terminal): void {
  if (options.json === true) {
    out(JSON.stringify({ formats: FORMATS.map((format) => described(format, text)) }));
    return;
  }
  const widest = Math.max(...FORMATS.map(({ id }) => id.length));
  for (const { id, cannotCarry, read, write } of FORMATS) {
    const how = read === undefined ? 'write' : write === undefined ? 'read' : 'both';
    const parts = cannotCarry.map((code) => text(`exchange.carries-no.${code}`)).join(', ');
    const line = (first: string, words: string): void => out([first.padEnd(widest), words].join('  '));
    line(id, text(`format.${id}`));
    line('', text('cli.formats.how', { how }));
    if (parts !== '') line('', text('cli.formats.lost', { parts }));
  }
}

/** Keys and meaning are a promise to scripts. */
function described({ id, container, extension, cannotCarry, read, write }: Format, text: Text): object {
  return {
    id,
    name: text(`format.${id}`),
    container,
    extension,
    reads: read !== undefined,
    writes: write !== undefined,
    cannotCarry,
  };
}
