/**
 * What the two invented annotators of the sample project marked, by the words: the
 * offsets are found by the test that writes the layer files. Ids are fixed, so that
 * writing them again changes nothing.
 */
import { ACTOR, CLAIM, EVIDENCE, excludedTag, type TagId } from '../../shared/domain/tagset.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';

export const MIRA: Annotator = {
  id: 'mira',
  uuid: '6f0e2c6e-5b0c-4d3e-9a51-0d9d3f0c1a01',
  name: 'Mira Sander',
};
export const JONAS: Annotator = {
  id: 'jonas',
  uuid: '6f0e2c6e-5b0c-4d3e-9a51-0d9d3f0c1a02',
  name: 'Jonas Petri',
};

/** Words of an article with their tag; `after` names words before them where they occur more than once. */
export interface SampleMark {
  readonly words: string;
  readonly tag: TagId;
  readonly label: string;
  readonly after?: string;
  readonly note?: string;
}

export interface SampleLayer {
  readonly article: string;
  readonly language: string;
  readonly annotator: Annotator;
  readonly marks: readonly SampleMark[];
}

const actor = { tag: ACTOR, label: 'Actor' };
const claim = { tag: CLAIM, label: 'Claim' };
const evidence = { tag: EVIDENCE, label: 'Evidence' };

export const SAMPLE_LAYERS: readonly SampleLayer[] = [
  {
    article: 'moorstedter-anzeiger.txt',
    language: 'de',
    annotator: MIRA,
    marks: [
      { words: 'Innenministerin Ilka Thorwald', ...actor },
      { words: 'Der Angriff auf unser Wasserwerk wurde aus Valmark gesteuert', ...claim },
      { words: 'Valmark', after: 'Wasserwerk wurde aus', ...actor },
      {
        words: 'einen Bericht der Sicherheitsfirma Lindholm',
        ...evidence,
        note: 'Nicht öffentlich: nur das Ministerium kennt ihn.',
      },
      { words: 'Sicherheitsfirma Lindholm', ...actor },
      {
        words:
          'fanden in den Protokollen der Pumpensteuerung dieselbe Schadsoftware, die vor drei Jahren den Fährhafen von Aldersund lahmgelegt hatte',
        ...evidence,
      },
      {
        words: 'ANZEIGE\nWasserfilter „Klarquell“: jetzt 20 Prozent günstiger, nur bis Sonntag!',
        tag: excludedTag('advert'),
        label: 'Excluded: advert',
      },
      { words: 'Valmarks Botschafter Joran Vesk', ...actor },
      { words: 'Sein Land habe mit dem Ausfall nichts zu tun', ...claim },
      {
        words:
          'Leserkommentare (2)\nMöwe_61, 19:12 Uhr: Das Ventil war schon kaputt, als mein Vater dort gearbeitet hat! 🙈\nanna-k, 19:40 Uhr: Und wer bezahlt jetzt mein Mineralwasser?',
        tag: excludedTag('comment'),
        label: 'Excluded: reader comment',
      },
    ],
  },
  {
    article: 'moorstedter-anzeiger.txt',
    language: 'de',
    annotator: JONAS,
    marks: [
      { words: 'Innenministerin Ilka Thorwald', ...actor },
      { words: '„Der Angriff auf unser Wasserwerk wurde aus Valmark gesteuert“', ...claim },
      { words: 'die Gewerkschaft der Wasserwerker', ...actor },
      { words: 'ein verschlissenes Ventil habe die Pumpen abgeschaltet', ...claim },
      {
        words: 'ein Wartungsbuch, in dem das Ventil seit März als „dringend zu ersetzen“ steht',
        ...evidence,
        note: 'Wer hat das Buch gesehen? Der Anzeiger sagt es nicht.',
      },
    ],
  },
  {
    article: 'from-abroad/harbour-post.md',
    language: 'en',
    annotator: MIRA,
    marks: [
      { words: 'Ilka Thorwald', ...actor },
      { words: 'Moorstedter Anzeiger', ...actor },
      {
        words: 'The attack on our waterworks was steered from Valmark',
        ...claim,
        note: 'Told at a press conference in the Anzeiger; here it is “told the paper”.',
      },
      { words: 'The security firm Lindholm', ...actor },
      { words: 'it found the malware of the Aldersund ferry case in the pump logs', ...evidence },
    ],
  },
];
