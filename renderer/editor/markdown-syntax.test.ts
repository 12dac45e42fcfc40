import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxOf } from './markdown-syntax.ts';

function shown(line: string, look: Parameters<typeof syntaxOf>[1] = 'body'): readonly string[] {
  return syntaxOf(line, look).map(({ start, end, kind }) => `${kind}: ${line.slice(start, end)}`);
}

describe('Markdown’s marks', () => {
  it('are dimmed around what they emphasise', () => {
    expect(shown('a **bold** and *slanted* `code`')).toEqual([
      'dim: **',
      'strong: bold',
      'dim: **',
      'dim: *',
      'emphasis: slanted',
      'dim: *',
      'dim: `',
      'code: code',
      'dim: `',
    ]);
  });

  it('are found inside one another and around links', () => {
    expect(shown('**a _b_**')).toEqual([
      'dim: **',
      'strong: a _b_',
      'dim: **',
      'dim: _',
      'emphasis: b',
      'dim: _',
    ]);
    expect(shown('see [the site](https://example.org)')).toEqual([
      'dim: [',
      'link: the site',
      'dim: ](https://example.org)',
    ]);
  });

  it('around nothing are still only marks', () => {
    expect(shown('[](x)')).toEqual(['dim: [', 'dim: ](x)']);
  });

  it('at the beginning of headings, quotations and items are dimmed', () => {
    expect(shown('## Title', 'heading-2')).toEqual(['dim: ## ']);
    expect(shown('> said', 'quote')).toEqual(['dim: > ']);
    expect(shown('1. one', 'item')).toEqual(['dim: 1. ']);
  });

  it('inside words and numbers mean nothing', () => {
    expect(shown('a_b_ c')).toEqual([]);
    expect(shown('snake_case_name and 2 * 3 * 4')).toEqual([]);
  });

  it('never reach outside of the line, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('*', '**', '_', '`', '[', '](', ')', 'a', ' ', '!')), (parts) => {
        const line = parts.join('');
        for (const { start, end } of syntaxOf(line, 'body')) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(line.length);
        }
      }),
    );
  });

  it.each([
    ['`', 'body'],
    ['_a ', 'body'],
    ['**a ', 'body'],
    ['[a](', 'body'],
    ['*_`[!', 'body'],
    ['![a](http://192.0.2.1/x.png) ', 'body'],
    ['> ', 'quote'],
  ] as const)('end on a line of nothing but %j, as long as a stranger likes', (mark, look) => {
    for (const length of [100_000, 20_000]) {
      const line = mark.repeat(length / mark.length);
      for (const { start, end } of syntaxOf(line, look)) expect(start).toBeLessThan(end);
    }
  });
});
