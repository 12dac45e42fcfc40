/** Attributes ↔ brat's: a name of letters and digits, and one value without blanks, or none for *true*. */

export type AttributeValue = string | number | boolean;

export interface BratAttribute {
  readonly name: string;
  /** '' for a binary attribute. */
  readonly value: string;
}

/** undefined where brat cannot have the name or the value as they are. */
export function bratAttribute(name: string, value: AttributeValue): BratAttribute | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(name) || name === '__proto__') return undefined;
  const written = value === true ? '' : String(value);
  const isKept =
    (value === true || /^[^\s\x1c-\x1f\x85]+$/.test(written)) && Object.is(attributeValue(written), value);
  return isKept ? { name, value: written } : undefined;
}

/** What a value in a file says: brat itself knows only words. */
export function attributeValue(written: string): AttributeValue {
  if (written === '') return true;
  if (written === 'true' || written === 'false') return written === 'true';
  const number = Number(written);
  return Number.isFinite(number) && String(number) === written ? number : written;
}
