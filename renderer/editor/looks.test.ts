import { describe, expect, it } from 'vitest';
import { looksOf } from './looks.ts';

const PROSE =
  'After the attack the ministry asked its neighbours for help, a senior official told reporters on Saturday in the capital.';

describe('what lines look like', () => {
  it('is a title, a byline, prose, a heading, a list and a quotation in plain text', () => {
    const lines = [
      'Politics',
      '',
      'Ministry asks neighbours for help',
      'By Ana Silva',
      '',
      PROSE,
      PROSE,
      '',
      'No word from the other side',
      '',
      PROSE,
      '- first',
      '> quoted',
    ];
    expect(looksOf(lines, 'text')).toEqual([
      'overline',
      'blank',
      'title',
      'byline',
      'blank',
      'body',
      'apart',
      'blank',
      'heading-3',
      'blank',
      'body',
      'item',
      'quote',
    ]);
  });

  it('has no title where a text begins with prose', () => {
    expect(looksOf([`${PROSE} ${PROSE}`.slice(0, 170), '', PROSE], 'text')).toEqual([
      'body',
      'blank',
      'body',
    ]);
    expect(looksOf([` date 2018-07 ${PROSE}${PROSE}`, '', 'A short line here, no more'], 'text')).toEqual([
      'body',
      'blank',
      'body',
    ]);
  });

  it('follows Markdown’s own marks', () => {
    const lines = [
      '# Title',
      '',
      'Under',
      '---',
      '',
      '* item',
      '> quote',
      '```js',
      '# no heading',
      '```',
      '***',
      'Prose.',
    ];
    expect(looksOf(lines, 'markdown')).toEqual([
      'heading-1',
      'blank',
      'heading-2',
      'rule',
      'blank',
      'item',
      'quote',
      'code',
      'code',
      'code',
      'rule',
      'body',
    ]);
  });
});
