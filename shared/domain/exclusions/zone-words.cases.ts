/**
 * One article's layers with all that can be said of its zones, and the figures they make: the
 * window counts what it shows and the host what is on disk, and both must say the same. Ann
 * looks, and Eve is the project's adjudicator.
 */
import type { Annotation } from '../annotation.ts';
import type { LayerCounts } from '../article.ts';
import { makeAnchor } from '../anchor.ts';
import { emptyLayer, emptyStatements, type ArticleLayer } from '../layer.ts';
import type { Span } from '../span.ts';
import type { Decision } from '../statement.ts';
import { ACTOR, CLAIM, EXCLUDED, excludedTag, type TagId } from '../tagset.ts';
import type { ArticleText } from '../text.ts';

const FERRY = { start: 4, end: 9 };
const MENU = { start: 16, end: 34 };
const SPORT = { start: 21, end: 26 };
const TIME = '2026-11-22T00:00:00Z';
const ZONE = excludedTag('navigation');

export const ZONES_CONTENT = 'The ferry left.\nHome Sport Weather\nNobody knows why.';

export interface ZonesCase {
  readonly says: string;
  readonly files: readonly ArticleLayer[];
  readonly counts: readonly LayerCounts[];
}

/** `text`: with `ZONES_CONTENT`. */
export function zonesCases(text: ArticleText): readonly ZonesCase[] {
  const layer = (id: string, ...places: readonly (readonly [TagId, Span])[]) => {
    const made = places.map(([tag, span], at): Annotation => {
      const own = `urn:uuid:${id}-${String(at)}`;
      const content = { anchor: makeAnchor(text, span), tag, label: '' };
      return { id: own, content, created: TIME, modified: TIME, revision: own, previous: [] };
    });
    const annotations = new Map(made.map((one) => [one.id, one]));
    return { ...emptyLayer(`urn:uuid:${id}`, 'a.txt', person(id), TIME), annotations };
  };
  const agreed = (id: string, ...places: readonly (readonly [TagId, Span])[]) => {
    return { ...layer(id, ...places), adjudicated: true as const };
  };
  const base = [layer('ann', [CLAIM, SPORT]), layer('bob', [ZONE, MENU], [ACTOR, FERRY])];
  const bobs = { annotator: 'bob', byTag: { [EXCLUDED]: 1, [ACTOR]: 1 } };
  const left = [
    { annotator: 'ann', byTag: {}, leftOut: 1 },
    { ...bobs, zones: 1 },
  ];
  const counted = [{ annotator: 'ann', byTag: { [CLAIM]: 1 } }, bobs];
  return [
    { says: 'a colleague’s', files: base, counts: left },
    { says: 'one that whoever looks rejected', files: [...base, rejecting('ann')], counts: counted },
    {
      says: 'one that the adjudicator rejected',
      files: [...base, { ...rejecting('eve'), adjudicated: true }],
      counts: counted,
    },
    { says: 'one that somebody else rejected', files: [...base, rejecting('cid')], counts: left },
    { says: 'one that was changed since', files: [...base, rejecting('ann', 'earlier')], counts: left },
    {
      says: 'an adjudicated one',
      files: [...base, agreed('eve', [ZONE, FERRY])],
      counts: [
        { annotator: 'ann', byTag: { [CLAIM]: 1 }, agreedZones: 1 },
        { annotator: 'bob', byTag: { [EXCLUDED]: 1 }, agreedZones: 1, leftOut: 1 },
      ],
    },
    { says: 'an agreed set without zones', files: [...base, agreed('eve', [CLAIM, SPORT])], counts: left },
    { says: 'the agreed set of another', files: [...base, agreed('cid', [ZONE, FERRY])], counts: left },
  ];
}

function rejecting(id: string, judged = 'urn:uuid:bob-0'): ArticleLayer {
  const content: Decision = { kind: 'decision', verdict: 'rejected', on: 'urn:uuid:bob-0', judged };
  const said = { id: `urn:uuid:${id}-said`, content, created: TIME, modified: TIME };
  const statement = { ...said, revision: 'r1', previous: [] };
  const nothing = emptyStatements(`urn:uuid:${id}-links`, 'a.txt', person(id), TIME);
  return { ...nothing, annotations: new Map([[statement.id, statement]]) };
}

function person(id: string) {
  return { id, uuid: `urn:uuid:${id}`, name: id };
}
