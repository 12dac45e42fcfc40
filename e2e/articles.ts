/** Short articles of invented places and people, for journeys that need no more. */

export const RESERVOIR = `Dam stays closed, says Orla Finch

LOWMERE. The mayor of Lowmere, Orla Finch, said on Monday that the dam is safe. She pointed to a survey by the engineers of Tarn & Sons.

The survey counts three cracks. "None of them is deeper than a finger," it says.

Fishermen say the opposite. Their speaker, Piet Moll, keeps photographs of water running down the wall.
`;

export const FERRY = `Ferry company blames the fog

ALDERSUND. The ferry “Isolde” ran aground because of fog, the company says.

A harbour log that this paper has seen notes clear sight at that hour.
`;

export const TWO_ARTICLES = { 'reservoir.txt': RESERVOIR, 'ferry.txt': FERRY } as const;
