/**
 * UIMA XMI CAS (XMI 2.0, UIMA Reference chapter 8) with its type system beside it, which every
 * reader needs. The text stands in an attribute, so line breaks are written as references.
 */
import type { ExchangeSet } from '../exchange-set.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';
import { createToolNames, plainName, type ToolNames } from '../export/tool-names.ts';
import { element, XML_DECLARATION, xmlDocument, xmlText, type XmlElement } from '../export/xml.ts';
import type { Format, LossCode, OutputFile } from '../format.ts';
import { CAS_CANNOT_CARRY, casLosses } from './cas-json.ts';
import { CAS_TYPES, featureStructures, SOFA_ID } from './cas-model.ts';

const CANNOT_CARRY: readonly LossCode[] = [...CAS_CANNOT_CARRY, 'control-characters'];

export const xmi: Format = {
  id: 'xmi',
  container: 'folder',
  extension: '',
  cannotCarry: CANNOT_CARRY,
  losses: (set) => casLosses(set, CANNOT_CARRY),
  write,
};

function* write(set: ExchangeSet): Generator<OutputFile> {
  const names = createToolNames(set.project.tagset, plainName);
  yield { path: 'TypeSystem.xml', chunks: [XML_DECLARATION, xmlText(typeSystem()), '\n'] };
  for (const document of layerDocuments(set))
    yield { path: `${document.folder}/${document.stem}.xmi`, chunks: chunksOf(document, names) };
}

function chunksOf(document: LayerDocument, names: ToolNames): Iterable<string> {
  const declared = [...PREFIXES].map(([space, prefix]) => [`xmlns:${prefix}`, namespaceOf(space)] as const);
  const attributes = {
    'xmlns:xmi': 'http://www.omg.org/XMI',
    'xmlns:cas': 'http:///uima/cas.ecore',
    ...Object.fromEntries(declared),
    'xmi:version': '2.0',
  };
  return xmlDocument('xmi:XMI', attributes, elementsOf(document, names));
}

function* elementsOf(document: LayerDocument, names: ToolNames): Generator<XmlElement> {
  yield element('cas:NULL', { 'xmi:id': 0 });
  const members: number[] = [];
  for (const { id, type, begin, end, values, references } of featureStructures(document, names)) {
    members.push(id);
    yield element(elementName(type), { 'xmi:id': id, sofa: SOFA_ID, begin, end, ...values, ...references });
  }
  yield element('cas:Sofa', {
    'xmi:id': SOFA_ID,
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: document.article.text.content,
  });
  yield element('cas:View', { sofa: SOFA_ID, members: members.join(' ') });
}

/** Package of types → prefix of their elements. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  [...new Set(CAS_TYPES.map(({ name }) => packageOf(name)))].map((space, index) => [
    space,
    `type${index + 1}`,
  ]),
);

function elementName(type: string): string {
  const space = packageOf(type);
  return `${PREFIXES.get(space) ?? ''}:${type.slice(space.length + 1)}`;
}

function packageOf(type: string): string {
  return type.slice(0, type.lastIndexOf('.'));
}

function namespaceOf(space: string): string {
  return `http:///${space.replaceAll('.', '/')}.ecore`;
}

function typeSystem(): XmlElement {
  const leaf = (name: string, text: string): XmlElement => element(name, {}, text === '' ? [] : [text]);
  const types = CAS_TYPES.map(({ name, superType, features }) =>
    element('typeDescription', {}, [
      leaf('name', name),
      leaf('description', ''),
      leaf('supertypeName', superType),
      element(
        'features',
        {},
        Object.entries(features).map(([feature, range]) =>
          element('featureDescription', {}, [
            leaf('name', feature),
            leaf('description', ''),
            leaf('rangeTypeName', range),
          ]),
        ),
      ),
    ]),
  );
  return element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
    element('types', {}, types),
  ]);
}
