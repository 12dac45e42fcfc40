/**
 * Times and names that a file says of an annotation, as far as they are what a layer promises:
 * what is none would stand there as if it were one, for every reader after us.
 */
import type { SaidAnnotation } from '../import-draft.ts';

/** Without what is no time or no IRI; each such is told of. */
export function wellFormedTerms(said: SaidAnnotation, tell: (what: string) => void): SaidAnnotation {
  const { created, modified, entity, derivedFrom, ...rest } = said;
  const kept = (value: string | undefined, isGood: (value: string) => boolean): string | undefined => {
    if (value === undefined || isGood(value)) return value;
    tell(value);
    return undefined;
  };
  const own = {
    created: kept(created, isTime),
    modified: kept(modified, isTime),
    entity: kept(entity, isIri),
  };
  const sources = derivedFrom?.filter((id) => kept(id, isIri) !== undefined);
  return {
    ...rest,
    ...(own.created !== undefined && { created: own.created }),
    ...(own.modified !== undefined && { modified: own.modified }),
    ...(own.entity !== undefined && { entity: own.entity }),
    ...(sources !== undefined && { derivedFrom: sources }),
  };
}

export function isIri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
}

/** An `xsd:dateTime` with its zone, of a day that there is. */
function isTime(time: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(time) &&
    !Number.isNaN(Date.parse(time))
  );
}
