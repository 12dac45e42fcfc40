/** Which entities some words may mean. */
import { expect, it } from 'vitest';
import { caseOf } from '../../../shared/domain/case/case.cases.ts';
import { NOTHING_GATHERED } from '../../store/gathering/gathering-state.ts';
import { choicesFor } from './entity-choices.ts';
import { suggestEntities } from './suggest-entities.ts';

const layer = caseOf(
  { kind: 'entity', of: 'actor', name: 'Nordkorea', aliases: ['Pjöngjang'] },
  { kind: 'entity', of: 'actor', name: 'Seoul' },
  { kind: 'entity', of: 'proposition', name: 'Nordkorea steckt dahinter' },
);
const state = { cases: [{ layer, own: true, readOnly: false }], gathering: NOTHING_GATHERED };

const found = (words: string) =>
  suggestEntities(state, words, 'actor').map(({ group, alias, isSame }) => [group.name, alias, isSame]);

it('are those with the same name or alias, then those like it, then those with a word in common', () => {
  expect(found('pjongjang')).toEqual([['Nordkorea', 'Pjöngjang', true]]);
  expect(found('nordk')).toEqual([['Nordkorea', null, false]]);
  expect(found('Die Regierung in Pjöngjang')).toEqual([['Nordkorea', 'Pjöngjang', false]]);
  expect(found('Tokio')).toEqual([]);
  expect(found('')).toHaveLength(2);
  expect(suggestEntities(state, 'Nordkorea', 'proposition')).toMatchObject([
    { group: { of: 'proposition' } },
  ]);
});

it('come first in the list; else the new one does, and all others can be chosen all the same', () => {
  const choices = (words: string) =>
    choicesFor({
      suggestions: suggestEntities(state, words, 'actor'),
      others: suggestEntities(state, '', 'actor'),
      words,
      kind: 'actor',
      current: undefined,
      currentName: '',
    }).map((choice) => `${choice.what} ${choice.name}`);
  expect(choices('Pjöngjang')).toEqual(['known Nordkorea', 'new Pjöngjang', 'known Seoul']);
  expect(choices('Tokio')).toEqual(['new Tokio', 'known Nordkorea', 'known Seoul']);
});
