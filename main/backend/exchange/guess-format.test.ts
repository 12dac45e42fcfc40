/** A file is of the format whose reader understands most of it; its ending only says whom to ask. */
import { describe, expect, it } from 'vitest';
import type { Imported, InputFile, KnownArticles } from '../../../shared/formats/format.ts';
import { FORMATS } from '../../../shared/formats/index.ts';
import { EXAMPLE, filesOf, readBack, summary } from '../../../shared/formats/worked-example.cases.ts';
import { valueOf } from '../backend.cases.ts';
import { guessFormat } from './guess-format.ts';

const KNOWN: KnownArticles = {
  articles: EXAMPLE.articles,
  tagset: EXAMPLE.project.tagset,
  annotator: { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Ada' },
  at: '2026-11-22T16:00:00Z',
};

function given(files: Readonly<Record<string, string>>): readonly InputFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

const marks = (imported: Imported): readonly string[] => summary(imported).toSorted();

describe('what Beleg wrote itself', () => {
  const readable = FORMATS.filter(({ read, write }) => read && write);

  it.each(readable.map((format) => [format.id, format] as const))(
    'is read as well as if it were said to be %s',
    (_id, format) => {
      const files = filesOf(format);
      const guessed = valueOf(guessFormat(given(files), KNOWN));
      expect(marks(guessed.imported)).toEqual(marks(readBack(format, files)));
    },
  );
});

describe('a file of others', () => {
  const TABLE = 'article,tag,quote\nfähre.txt,Claim,Über\n';

  it('is read by what it holds where its ending says nothing', () => {
    expect(valueOf(guessFormat(given({ 'words.txt': TABLE }), KNOWN)).format.id).toBe('csv');
    expect(
      valueOf(guessFormat(given({ WORDS: TABLE.replaceAll(',', ';') }), KNOWN)).imported.layers,
    ).toHaveLength(1);
  });

  it('whose ending lies is refused by the reader of that ending', () => {
    expect(guessFormat(given({ 'words.qde': TABLE }), KNOWN)).toMatchObject({ ok: false });
    expect(guessFormat(given({ 'words.json': TABLE }), KNOWN)).toMatchObject({ ok: false });
  });

  it('that nobody can read is refused with the most telling cause', () => {
    const hostile = '<!DOCTYPE a [<!ENTITY b "b">]><Project>&b;</Project>';
    expect(guessFormat(given({ 'words.qde': hostile }), KNOWN)).toMatchObject({ code: 'unsafe-xml' });
    expect(guessFormat(given({ 'no.json': '{' }), KNOWN)).toMatchObject({ code: 'unreadable' });
    expect(guessFormat(given({ 'no.xyz': '\0' }), KNOWN)).toMatchObject({ ok: false });
  });
});
