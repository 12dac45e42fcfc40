/**
 * XML of strangers: read as a stream of elements. A document type is refused, so nothing
 * can be defined that expands or is fetched; only the five entities that XML has itself.
 */
import { SaxesParser } from 'saxes';
import { ExtractFailure } from './extract-failure.ts';

export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlEvents {
  open?(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

export function readXml(xml: string, events: XmlEvents): void {
  refuseDoctype(xml);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => events.open?.({ name, attributes }));
  parser.on('closetag', ({ name }) => events.close?.(name));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('error', (error) => {
    throw new ExtractFailure('damaged', error.message);
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}

export function refuseDoctype(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new ExtractFailure('damaged', 'it has a document type declaration');
}

/** The text of the first element of each of these names. */
export function textsOf(xml: string, names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let inside = '';
  let text = '';
  readXml(xml, {
    open: ({ name }) => {
      if (inside !== '' || !names.includes(name) || found.has(name)) return;
      inside = name;
      text = '';
    },
    text: (part) => {
      if (inside !== '') text += part;
    },
    close: (name) => {
      if (name !== inside) return;
      found.set(name, text.trim());
      inside = '';
    },
  });
  return found;
}
