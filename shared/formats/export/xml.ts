/**
 * Elements of XML as text, one at a time, so that a large document never stands in memory
 * as a tree. Characters that XML 1.0 cannot have become U+FFFD, one for one: offsets stay.
 *
 * The serializer is that of the DOM, given objects of the few properties that it reads. Trees
 * of a DOM took ten times as long: a workbook of 100,000 annotations has 5 million elements.
 */
import serialize, { type SerializedAttribute, type SerializedNode } from 'w3c-xmlserializer';
import { NOT_IN_XML } from '../losses.ts';

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element, or text. */
export type XmlNode = string | XmlElement;

/** Names are as they are written, with their prefix: whoever writes declares it in the root. */
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
  const text = serialize(nodeOf(node));
  return text.includes(RETURN) ? text.replaceAll(RETURN, '&#xD;') : text;
}

/** The start tag of an element whose children are written on their own. */
export function openTag(name: string, attributes: XmlAttributes): string {
  return xmlText(element(name, attributes)).replace(/\/>$/, '>');
}

/** A document with one child of the root a line, made some hundred at a time. */
export function* xmlDocument(
  root: string,
  attributes: XmlAttributes,
  children: Iterable<XmlElement>,
): Generator<string> {
  yield `${XML_DECLARATION}${openTag(root, attributes)}\n`;
  yield* xmlLines(children);
  yield `</${root}>\n`;
}

/** One element a line, some hundred at a time. */
export function* xmlLines(elements: Iterable<XmlElement>): Generator<string> {
  let batch: string[] = [];
  for (const one of elements) {
    batch.push(xmlText(one), '\n');
    if (batch.length < AT_ONCE) continue;
    yield batch.join('');
    batch = [];
  }
  if (batch.length > 0) yield batch.join('');
}

export function cleanXml(text: string): string {
  return NOT_IN_XML.test(text) ? text.replace(ALL_NOT_IN_XML, '\ufffd') : text;
}

const ALL_NOT_IN_XML = new RegExp(NOT_IN_XML.source, 'g');
/** How many pieces of text are given out as one. */
const AT_ONCE = 600;

/** Stands for CR, of which a parser makes LF unless it is a reference; no XML has this character. */
const RETURN = '\x03';

function nodeOf({ name, attributes, children }: XmlElement): SerializedNode {
  return {
    nodeType: 1,
    prefix: null,
    localName: name,
    namespaceURI: null,
    attributes: attributesOf(attributes),
    childNodes: children.map((child) =>
      typeof child === 'string' ? { nodeType: 3, data: textOf(child) } : nodeOf(child),
    ),
  };
}

function attributesOf(attributes: XmlAttributes): readonly SerializedAttribute[] {
  return Object.entries(attributes).flatMap(([localName, value]) =>
    value === undefined
      ? []
      : [{ prefix: null, localName, namespaceURI: null, value: cleanXml(String(value)) }],
  );
}

function textOf(text: string): string {
  const clean = cleanXml(text);
  return clean.includes('\r') ? clean.replaceAll('\r', RETURN) : clean;
}
