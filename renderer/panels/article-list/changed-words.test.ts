import { expect, it } from 'vitest';
import { createText } from '../../../shared/text/text.ts';
import { changedWords } from './changed-words.ts';

const layer = (annotator: string, onOther: number) => ({ annotator, byTag: {}, onOther });

it('says of how many annotations the text has changed, and which of them only colleagues can confirm', () => {
  const text = createText('en');
  expect(changedWords(text, [layer('ada', 2)], 'ada')).toBe(
    'The text has changed since 2 annotations were made. Open the article to see where they stand.',
  );
  expect(changedWords(text, [layer('ada', 2), layer('ben', 1)], 'ada')).toContain(
    'One of them is a colleague’s, who alone can confirm it.',
  );
  expect(changedWords(text, [layer('ben', 3)], 'ada')).toBe(
    'The text has changed since 3 annotations of colleagues were made. Only who made them can confirm them.',
  );
});

it('says nothing where all are of today’s text', () => {
  expect(changedWords(createText('en'), [layer('ada', 0)], 'ada')).toBeNull();
  expect(changedWords(createText('en'), undefined, null)).toBeNull();
});
