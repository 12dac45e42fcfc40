/** A small case on the sample articles: who says what of a night without water, for the pictures of README.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plantedId, plantLayer, plantLinks, uuidOf, type Person, type Planted } from '../planted-layer.ts';
import type { ProjectFolder } from '../project-folder.ts';

const ADA_LENZ: Person = { id: 'ada', name: 'Ada Lenz' };

const ACTORS = [
  ['minister', 'Ilka Thorwald'],
  ['ambassador', 'Joran Vesk'],
  ['union', 'Waterworkers’ union'],
  ['lindholm', 'Lindholm'],
  ['aaltonen', 'Ruben Aaltonen'],
  ['centre', 'Federal situation centre'],
] as const;
const PROPOSITIONS = [
  ['valmark', 'Valmark is behind it'],
  ['valve', 'A worn valve stopped the pumps'],
  ['malware', 'The malware is that of Aldersund'],
  ['attack', 'It was an attack at all'],
] as const;

type Mark = readonly [words: string, tag: Planted['tag'], entity?: string];
type Link = readonly [type: string, from: string, to: string];

const ARTICLES: readonly {
  readonly path: string;
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
}[] = [
  {
    path: 'moorstedter-anzeiger.txt',
    marks: [
      ['Innenministerin Ilka Thorwald', 'actor', 'minister'],
      ['Der Angriff auf unser Wasserwerk wurde aus Valmark gesteuert', 'claim', 'valmark'],
      ['Bericht der Sicherheitsfirma Lindholm', 'evidence'],
      ['Sicherheitsfirma Lindholm', 'actor', 'lindholm'],
      ['dieselbe Schadsoftware', 'claim', 'malware'],
      ['Protokollen der Pumpensteuerung', 'evidence'],
      ['Valmarks Botschafter Joran Vesk', 'actor', 'ambassador'],
      ['Sein Land habe mit dem Ausfall nichts zu tun', 'claim', 'valmark'],
      ['Gewerkschaft der Wasserwerker', 'actor', 'union'],
      ['ein verschlissenes Ventil habe die Pumpen abgeschaltet', 'claim', 'valve'],
      ['ein Wartungsbuch', 'evidence'],
    ],
    links: [
      [
        'states',
        'Innenministerin Ilka Thorwald',
        'Der Angriff auf unser Wasserwerk wurde aus Valmark gesteuert',
      ],
      [
        'supports',
        'Bericht der Sicherheitsfirma Lindholm',
        'Der Angriff auf unser Wasserwerk wurde aus Valmark gesteuert',
      ],
      ['states', 'Sicherheitsfirma Lindholm', 'dieselbe Schadsoftware'],
      ['supports', 'Protokollen der Pumpensteuerung', 'dieselbe Schadsoftware'],
      ['denies', 'Valmarks Botschafter Joran Vesk', 'Sein Land habe mit dem Ausfall nichts zu tun'],
      ['states', 'Gewerkschaft der Wasserwerker', 'ein verschlissenes Ventil habe die Pumpen abgeschaltet'],
      ['supports', 'ein Wartungsbuch', 'ein verschlissenes Ventil habe die Pumpen abgeschaltet'],
    ],
  },
  {
    path: 'abendkurier.txt',
    marks: [
      ['Innenministeriums', 'actor', 'minister'],
      ['steckt Valmark hinter dem Ausfall', 'claim', 'valmark'],
      ['Sicherheitsfirma Lindholm', 'actor', 'lindholm'],
      ['eindeutige Spuren', 'evidence'],
      ['Informatiker Ruben Aaltonen', 'actor', 'aaltonen'],
      ['hält das für voreilig', 'claim', 'malware'],
      ['40 Kopien des Programms', 'evidence'],
      ['Lagezentrum des Bundes', 'actor', 'centre'],
      ['überhaupt einen Angriff', 'claim', 'attack'],
    ],
    links: [
      ['states', 'Innenministeriums', 'steckt Valmark hinter dem Ausfall'],
      ['supports', 'eindeutige Spuren', 'steckt Valmark hinter dem Ausfall'],
      ['quotes', 'Innenministeriums', 'Sicherheitsfirma Lindholm'],
      ['denies', 'Informatiker Ruben Aaltonen', 'hält das für voreilig'],
      ['refutes', '40 Kopien des Programms', 'hält das für voreilig'],
      ['reports', 'Lagezentrum des Bundes', 'überhaupt einen Angriff'],
    ],
  },
  {
    path: 'from-abroad/harbour-post.md',
    marks: [
      ['Ilka Thorwald', 'actor', 'minister'],
      ['steered from Valmark', 'claim', 'valmark'],
      ['Joran Vesk', 'actor', 'ambassador'],
      ['his country was involved', 'claim', 'valmark'],
      ['security firm Lindholm', 'actor', 'lindholm'],
      ['malware of the Aldersund ferry case', 'claim', 'malware'],
      ['waterworkers’ union', 'actor', 'union'],
      ['a worn valve stopped the pumps', 'claim', 'valve'],
      ['a maintenance book', 'evidence'],
      ['federal situation centre', 'actor', 'centre'],
      ['there was an attack at all', 'claim', 'attack'],
    ],
    links: [
      ['reports', 'Ilka Thorwald', 'steered from Valmark'],
      ['denies', 'Joran Vesk', 'his country was involved'],
      ['states', 'security firm Lindholm', 'malware of the Aldersund ferry case'],
      ['states', 'waterworkers’ union', 'a worn valve stopped the pumps'],
      ['supports', 'a maintenance book', 'a worn valve stopped the pumps'],
      ['denies', 'federal situation centre', 'there was an attack at all'],
    ],
  },
];

/** Writes it into a copy of the sample project; answers whose case it is. */
export function plantSampleCase(project: ProjectFolder): Person {
  for (const { path, marks, links } of ARTICLES) {
    const text = textOf(project, path);
    plantLayer(
      project,
      path,
      text,
      ADA_LENZ,
      marks.map(([words, tag, entity]) => ({ words, tag, ...(entity !== undefined && { entity }) })),
    );
    const idOf = (words: string): string =>
      plantedId(ADA_LENZ.id, path, words, marks.find(([marked]) => marked === words)?.[1] ?? 'claim');
    plantLinks(
      project,
      path,
      ADA_LENZ,
      links.map(([type, from, to]) => [type, idOf(from), idOf(to)]),
    );
  }
  const named =
    (of: string) =>
    ([key, name]: readonly [string, string]) => ({
      id: `urn:uuid:${uuidOf(key)}`,
      of,
      name,
      aliases: [],
    });
  const entities = [...ACTORS.map(named('actor')), ...PROPOSITIONS.map(named('proposition'))];
  project.write(
    `beleg/annotators/${ADA_LENZ.id}.json`,
    JSON.stringify({ format: 1, id: ADA_LENZ.id, uuid: uuidOf(ADA_LENZ.id), name: ADA_LENZ.name, entities }),
  );
  return ADA_LENZ;
}

/** As Beleg keeps it where it does, else as the file says. */
function textOf(project: ProjectFolder, path: string): string {
  const title = project.read(path).split('\n')[0] ?? '';
  const kept = readdirSync(join(project.path, 'beleg/texts'))
    .map((name) => readFileSync(join(project.path, 'beleg/texts', name), 'utf8'))
    .find((text) => text.startsWith(title));
  return kept ?? project.read(path);
}
