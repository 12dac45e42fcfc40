/**
 * What an annotator's file says about how articles are read: `"sources"`, by the article's
 * path, with the encoding that was chosen, a web page's mode, and the version of the
 * extractor whose newer text was accepted.
 */
import type { SourceChoice } from '../domain/article.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { JsonObject } from '../json.ts';
import { isObject, own } from './json-text.ts';

const KEY = 'sources';

/** `original` as `readAnnotatorFile` has it; what is not understood in it chooses nothing. */
export function readSourceChoices(original: JsonObject): ReadonlyMap<ArticlePath, SourceChoice> {
  const sources = own(original, KEY);
  const choices = new Map<ArticlePath, SourceChoice>();
  for (const [article, said] of Object.entries(isObject(sources) ? sources : {})) {
    if (!isObject(said)) continue;
    const [encoding, mode, version] = [
      own(said, 'encoding'),
      own(said, 'mode'),
      own(said, 'extractorVersion'),
    ];
    choices.set(article, {
      ...(typeof encoding === 'string' ? { encoding } : {}),
      ...(mode === 'article' || mode === 'whole-page' ? { mode } : {}),
      ...(typeof version === 'number' ? { extractorVersion: version } : {}),
    });
  }
  return choices;
}

/** The same file with this choice for an article; an empty one is taken out. What else is said of it stays. */
export function withSourceChoice(
  original: JsonObject,
  article: ArticlePath,
  choice: SourceChoice,
): JsonObject {
  const before = own(original, KEY);
  const sources = new Map(Object.entries(isObject(before) ? before : {}));
  const said = sources.get(article);
  const {
    encoding: _encoding,
    mode: _mode,
    extractorVersion: _version,
    ...others
  } = isObject(said) ? said : {};
  const next: JsonObject = { ...others, ...choice };
  if (Object.keys(next).length === 0) sources.delete(article);
  else sources.set(article, next);
  const { [KEY]: _sources, ...rest } = original;
  return sources.size === 0 ? rest : { ...rest, [KEY]: Object.fromEntries(sources) };
}
