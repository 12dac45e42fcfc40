import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { Metadata } from '../../../shared/domain/metadata.ts';
import { arrange, arrangementIn, keptArrangement, type Arrangement } from './arrange.ts';

const entry = (path: string): ArticleEntry => ({ path, kind: 'text', size: 1, modifiedMs: 1 });
const ARTICLES = ['b.txt', 'a/one.txt', 'a/two.txt', 'c/d/three.md'].map(entry);
const ABOUT: Readonly<Record<string, Metadata>> = {
  'b.txt': { outlet: 'Quay', published: '2018-07', title: 'Zeal' },
  'a/one.txt': { outlet: 'Harbour Post', published: '2017-10-02', author: 'Ada Beispiel' },
  'a/two.txt': { outlet: 'Quay', title: 'Anchors' },
};

const keys = (by: Arrangement, words = ''): readonly string[] =>
  arrange(ARTICLES, { by, words, about: (article) => ABOUT[article] ?? {}, nameless: 'No outlet' }).map(
    (row) => row.key,
  );

describe('arranging the article list', () => {
  it('shows the project’s own folder first, then each folder under its heading', () => {
    expect(keys('name')).toEqual(['b.txt', 'a/', 'a/one.txt', 'a/two.txt', 'c/d/', 'c/d/three.md']);
  });

  it('shows only what holds all words of the filter, in the path or in what is known', () => {
    expect(keys('name', 'T A/')).toEqual(['a/', 'a/one.txt', 'a/two.txt']);
    expect(keys('name', 'quay')).toEqual(['b.txt', 'a/', 'a/two.txt']);
    expect(keys('name', 'beispiel 2017')).toEqual(['a/', 'a/one.txt']);
    expect(keys('name', 'nowhere')).toEqual([]);
  });

  it('sorts by date and title, what is not known last', () => {
    expect(keys('published')).toEqual(['a/one.txt', 'b.txt', 'a/two.txt', 'c/d/three.md']);
    expect(keys('title')).toEqual(['a/two.txt', 'b.txt', 'a/one.txt', 'c/d/three.md']);
  });

  it('sorts dates by the day that they mean, and shows files’ dates without the clock', () => {
    const days = ['2018-07-04T00:10:00+02:00', '3. Juli 2018', '2018-06', '1.8.2018'];
    const rows = arrange(ARTICLES, {
      by: 'published',
      words: '',
      nameless: '',
      about: (article) => ({ published: days[ARTICLES.findIndex(({ path }) => path === article)] ?? '' }),
    });
    expect(rows.map((row) => (row.kind === 'article' ? row.aside : ''))).toEqual([
      '2018-06',
      '3. Juli 2018',
      '2018-07-04',
      '1.8.2018',
    ]);
  });

  it('puts the articles of an outlet under its name', () => {
    expect(keys('outlet')).toEqual([
      'outlet:Harbour Post',
      'a/one.txt',
      'outlet:Quay',
      'b.txt',
      'a/two.txt',
      'outlet:',
      'c/d/three.md',
    ]);
  });

  it('is kept with the other settings of panels, and by name where they say nothing sensible', () => {
    expect(arrangementIn({ articles: 260, ...keptArrangement('outlet') })).toBe('outlet');
    expect(keptArrangement('odd')).toEqual({});
    expect([{}, { 'articles-by': 99 }, { 'articles-by': -1 }].map(arrangementIn)).toEqual([
      'name',
      'name',
      'name',
    ]);
  });
});
