/** What is written as XML is what a parser reads, whatever characters it has. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseXml } from '../xml-tree.ts';
import { cleanXml, element, xmlDocument, xmlText } from './xml.ts';

/** Every character that anything is made of in XML, or that a parser changes. */
const WORDS = fc.array(
  fc.oneof(
    fc.constantFrom(
      '\r',
      '\n',
      '\t',
      '\r\n',
      '&',
      '&lt;',
      '&#10;',
      '<',
      '>',
      ']]>',
      '"',
      "'",
      '\0',
      '\x03',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 8 },
);

it('a parser reads the words of texts and attributes as they were, without what no XML can have', () => {
  fc.assert(
    fc.property(WORDS, (parts) => {
      const words = parts.join('');
      const node = element('a', { said: words, left: undefined }, [element('b'), words]);
      for (const xml of [xmlText(node), [...xmlDocument('all', {}, [node, node])].join('')]) {
        const read = parseXml(xml);
        if (!read.ok) throw new Error(`${read.code} ${read.detail ?? ''}`);
        const { value } = read;
        for (const each of value.name === 'all' ? value.children : [value]) {
          expect([...each.attributes]).toEqual([['said', cleanXml(words)]]);
          expect([each.text, each.children.length]).toEqual([cleanXml(words), 1]);
        }
      }
    }),
    { numRuns: 100 },
  );
});

it('keeps names with their prefixes, and what stands in no namespace, as they are written', () => {
  const node = element('x:a', { 'xmlns:x': 'urn:x', 'xml:id': 'one' }, [element('b', { 'x:c': 1 })]);
  expect(xmlText(node)).toBe('<x:a xmlns:x="urn:x" xml:id="one"><b x:c="1"/></x:a>');
});
