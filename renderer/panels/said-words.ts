/** What just happened, in words: the code of the state with its values put into a sentence. */
import type { Tagset } from '../../shared/domain/tagset.ts';
import type { Text } from '../../shared/text/text.ts';
import { saidKey } from '../store/message-keys.ts';
import type { Said } from '../store/state.ts';
import { readableName } from './readable-name.ts';
import { tagName } from './tag-name.ts';

export function saidWords(text: Text, tagset: Tagset, said: Said): string {
  const { tag, quote, file, name } = said.values;
  return text(saidKey(said.code), {
    ...said.values,
    ...(typeof tag === 'string' ? { tag: tagName(text, tagset, tag) } : {}),
    ...(typeof quote === 'string' ? { quote: quote.replace(/\s+/gu, ' ') } : {}),
    ...(typeof file === 'string' ? { file: readableName(file) } : {}),
    ...(typeof name === 'string' ? { name: readableName(name) } : {}),
  });
}
