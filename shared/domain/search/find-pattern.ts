/** Finding a regular expression in a text. How long that takes is up to the expression: see who calls. */
import { fail, ok, type Result } from '../../result.ts';
import type { Span } from '../span.ts';
import type { TextQuery } from './text-query.ts';

/** `detail`: what the language says is wrong with it. `^` and `$` are the ends of lines. */
export function patternOf({
  words,
  matchCase,
}: Pick<TextQuery, 'words' | 'matchCase'>): Result<RegExp, 'bad-pattern'> {
  try {
    return ok(new RegExp(words, matchCase ? 'gmu' : 'gimu'));
  } catch (error) {
    return fail('bad-pattern', error instanceof Error ? error.message : String(error));
  }
}

/** In order; places without any words in them are none. */
export function* findPattern(content: string, pattern: RegExp): Generator<Span> {
  for (const match of content.matchAll(pattern)) {
    const [words] = match;
    if (words !== '') yield { start: match.index, end: match.index + words.length };
  }
}
