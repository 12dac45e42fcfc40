/**
 * Elements of XML as text, one at a time, so that a large document never stands in memory
 * as a tree. Characters that XML 1.0 cannot have become U+FFFD, one for one: offsets stay.
 */
import { fragment } from 'xmlbuilder2';
import { NOT_IN_XML } from '../losses.ts';

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element, or text. */
export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function xmlText(node: XmlElement): string {
  const holder = fragment();
  build(holder, node);
  return serialise(holder);
}

/** A document with one child of the root a line, made some hundred at a time. */
export function* xmlDocument(
  root: string,
  attributes: XmlAttributes,
  children: Iterable<XmlElement>,
): Generator<string> {
  yield `${XML_DECLARATION}${xmlText(element(root, attributes)).replace(/\/>$/, '>')}\n`;
  yield* xmlPieces(root, attributes, children);
  yield `</${root}>\n`;
}

/** The children alone; root and attributes say which prefixes are declared. */
export function* xmlPieces(
  root: string,
  attributes: XmlAttributes,
  children: Iterable<XmlElement>,
): Generator<string> {
  let batch: XmlElement[] = [];
  for (const child of children) {
    batch.push(child);
    if (batch.length < AT_ONCE) continue;
    yield childrenText(root, attributes, batch);
    batch = [];
  }
  if (batch.length > 0) yield childrenText(root, attributes, batch);
}

export function cleanXml(text: string): string {
  return text.replace(ALL_NOT_IN_XML, '\ufffd');
}

const ALL_NOT_IN_XML = new RegExp(NOT_IN_XML.source, 'g');
/** How many elements are one tree. */
const AT_ONCE = 300;

type Builder = ReturnType<typeof fragment>;

function childrenText(root: string, attributes: XmlAttributes, children: readonly XmlElement[]): string {
  const text = xmlText(
    element(
      root,
      attributes,
      children.flatMap((child) => [child, '\n']),
    ),
  );
  return text.slice(text.indexOf('>') + 1, text.lastIndexOf('</'));
}

function build(parent: Builder, { name, attributes, children }: XmlElement): void {
  const node = parent.ele(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) node.att(key, hold(cleanXml(String(value))));
  for (const child of children) {
    if (typeof child === 'string') node.txt(holdText(cleanXml(child)));
    else build(node, child);
  }
}

/**
 * A parser makes blanks of line breaks in an attribute unless they are references, and the
 * builder writes none: until it is done, control characters, which no XML has, stand in.
 */
function hold(value: string): string {
  return holdText(value).replaceAll('\n', '\x01').replaceAll('\t', '\x02');
}

/** In a text, too: a parser makes LF of a CR, and the builder takes `&amp;` for an escape that is made already. */
function holdText(text: string): string {
  return text.replaceAll('&', '\x04').replaceAll('\r', '\x03');
}

function serialise(holder: Builder): string {
  const text = holder.toString({ prettyPrint: false });
  return text
    .replaceAll('\x01', '&#10;')
    .replaceAll('\x02', '&#9;')
    .replaceAll('\x03', '&#13;')
    .replaceAll('\x04', '&amp;');
}
