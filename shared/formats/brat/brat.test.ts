import { expect, test } from 'vitest';
import { filesOf, problemsOf, readBack, SUMMARY, summary, TEXT } from '../worked-example.cases.ts';
import { brat } from './brat.ts';

const FILES = filesOf(brat);

test('writes what brat reads: code points, fragments at line breaks, a folder for each annotator', () => {
  expect(Object.keys(FILES)).toEqual(['annotation.conf', 'visual.conf', 'a1/fähre.txt', 'a1/fähre.ann']);
  expect(FILES['a1/fähre.txt']).toBe(TEXT.content);
  expect(FILES['a1/fähre.ann']).toBe(
    [
      'T1\tUebertreibung 0 6;7 22\t🚢 Über „Möwe“ sagt die\n',
      '#1\tAnnotatorNotes T1\t= zwei Zeilen\n',
      'T2\tActor 2 6\tÜber\n',
      'N1\tReference T2 Beleg:urn:uuid:00000000-0000-4000-8000-000000000050\tÜber\n',
      'T3\tClaim 7 13\t„Möwe“\n',
      'A1\tsicher T3\n',
      'A2\tGrad T3 0.5\n',
      'T4\tEvidence 28 30\t👍🏽\n',
      'R1\tstates Arg1:T2 Arg2:T3\n',
      '#2\tAnnotatorNotes R1\tweil\n',
    ].join(''),
  );
});

test('tells brat of its names, with overlap allowed', () => {
  const conf = FILES['annotation.conf'] ?? '';
  expect(conf.match(/^\[.*\]$/gm)).toEqual(['[entities]', '[relations]', '[events]', '[attributes]']);
  expect(conf).toContain('\nExcluded\n\tExcluded_advert\n');
  expect(conf).toContain('<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:contain|equal|cross\nstates\t');
  expect(conf).toContain('\nsicher\tArg:<ENTITY>\nGrad\tArg:<ENTITY>, Value:0.5\n');
  expect(FILES['visual.conf']).toContain('Uebertreibung | Übertreibung\n');
});

test('reads it back, but for the line break in a note', () => {
  const read = readBack(brat, FILES);
  expect(summary(read)).toEqual(SUMMARY.map((line) => line.replace('zwei\\n', 'zwei ')));
  expect(read.problems).toEqual([]);
});

test('places by the words what a byte order mark has shifted', () => {
  const ann = 'T1\tActor 3 7\tÜber\nT2\tClaim 8 14\t„Möwe“\nT3\tEvidence 29 31\t👍🏽\n';
  const read = readBack(brat, { 'fähre.txt': TEXT.content, 'fähre.ann': ann });
  expect(summary(read).map((line) => line.split(' ')[0])).toEqual(['3–7', '8–14', '29–33']);
  expect(problemsOf(read)).toEqual(['shifted 1 -1 3']);
});

test('reads a collection with its own text, a byte order mark, CR line ends and all, as a new article', () => {
  const files = {
    '../x/neu.txt': '\ufeffEins\r\nzwei 🚢 drei\r\n',
    '../x/neu.ann': 'T1\tActor 7 11\tzwei\nT2\tOrt 14 18\tdrei\n',
  };
  const read = readBack(brat, files, []);
  expect(read.newArticles).toEqual([{ path: 'imported/x/neu.txt', content: 'Eins\nzwei 🚢 drei\n' }]);
  expect(summary(read)).toEqual(['5–9 zwei Actor', '13–17 drei Ort']);
  expect(problemsOf(read)).toEqual(['unknown-tag 2 Ort', 'shifted 1 -1 2']);
});

test('lists what it cannot read, line by line, and goes on', () => {
  const ann = [
    'T1\tActor 2 6\tÜber',
    'T1\tActor 2 6\tÜber',
    'T2\tActor 99999999999999999999 5\tx',
    'T3\tActor 30 900\tdie Bark',
    'E1\tLanding:T1 Theme:T2',
    '*\tEquiv T1 T2',
    'what is this',
    'R1\tstates Arg1:T1 Arg2:T9',
    'A1\t__proto__ T1 x',
    'T4\tClaim 2 6;19 22\tÜber die',
  ].join('\n');
  const read = readBack(brat, { 'a/fähre.ann': ann });
  expect(summary(read)).toEqual(['3–23 Über\n„Möwe“ sagt die Claim', '3–7 Über Actor']);
  expect(problemsOf(read)).toEqual([
    'unsupported-part 5 E1\tLanding:T1 Theme:T2',
    'unsupported-part 6 *\tEquiv T1 T2',
    'not-understood 7 what is this',
    'unsupported-part 10 T4',
    'duplicate-id 2 T1',
    'outside-text 3 T2',
    'outside-text 4 T3',
    'dangling-link 8 R1',
  ]);
});
