/** OpenDocument texts (.odt): headings, paragraphs, lists and notes, straight from content.xml. */
import { BlockText } from './block-text.ts';
import type { Extract } from './extract.ts';
import { ExtractFailure } from './extract-failure.ts';
import { definedOnly } from './html-metadata.ts';
import { readXml, textsOf, type XmlElement } from './xml.ts';
import { openZip, type ZipParts } from './zip.ts';

/** What these hold is not read: changes that were taken back, remarks, the numbers of notes. */
const LEFT_OUT = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation', 'office:forms']);

/** More blanks in a row than this are no text. */
const MOST_BLANKS = 1000;

export const odt: Extract = async (bytes) => {
  const zip = await openZip(bytes);
  if (!zip.has('content.xml')) {
    throw new ExtractFailure('wrong-kind', zip.has('[Content_Types].xml') ? '.docx' : '.zip');
  }
  const manifest = 'META-INF/manifest.xml';
  if (zip.has(manifest) && (await zip.text(manifest)).includes('encryption-data')) {
    throw new ExtractFailure('password', 'the manifest names an encryption');
  }
  const body = new OdtBody();
  readXml(await zip.text('content.xml'), {
    open: (element) => body.open(element),
    close: (name) => body.close(name),
    text: (text) => body.add(text.replaceAll(/[\t\r\n]+/g, ' ')),
  });
  return { ...body.text.build(), metadata: await metadataIn(zip) };
};

/** A paragraph or heading that is open; notes stand inside of others. */
interface OpenParagraph {
  readonly element: XmlElement;
  text: string;
}

class OdtBody {
  readonly text = new BlockText();
  private readonly paragraphs: OpenParagraph[] = [];
  /** How many lists are open in each other. */
  private lists = 0;
  private isNewItem = false;
  private leftOut = 0;

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.leftOut > 0 || LEFT_OUT.has(name)) this.leftOut += 1;
    else if (name === 'text:p' || name === 'text:h') this.paragraphs.push({ element, text: '' });
    else if (name === 'text:list') this.lists += 1;
    else if (name === 'text:list-item') this.isNewItem = true;
    else if (name === 'text:s')
      this.add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_BLANKS)));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  close(name: string): void {
    if (this.leftOut > 0) this.leftOut -= 1;
    else if (name === 'text:list') this.lists -= 1;
    else if (name === 'text:p' || name === 'text:h') this.end();
  }

  /** What is written between paragraphs is only layout. */
  add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && this.leftOut === 0) paragraph.text += text;
  }

  private end(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { element, text } = paragraph;
    const style = element.attributes['text:style-name'] ?? '';
    if (element.name === 'text:h') {
      const level = Number(element.attributes['text:outline-level'] ?? 1) || 1;
      this.addHeading(text, level);
    } else if (style === 'Title') this.addHeading(text, 1);
    else if (this.lists > 0) {
      this.text.add('item', `${this.isNewItem ? '• ' : ''}${text.trimStart()}`, this.lists);
      this.isNewItem = false;
    } else this.text.add(style.startsWith('Quot') ? 'quote' : 'paragraph', text);
  }

  private addHeading(text: string, level: number): void {
    if (level === 1 && !this.text.has('title')) this.text.add('title', text);
    else this.text.add('heading', text, Math.min(level, 6));
  }
}

async function metadataIn(zip: ZipParts): Promise<ReturnType<typeof definedOnly>> {
  const names = ['dc:title', 'dc:creator', 'meta:initial-creator', 'meta:creation-date', 'dc:language'];
  const found = zip.has('meta.xml') ? textsOf(await zip.text('meta.xml'), names) : new Map<string, string>();
  return definedOnly({
    title: found.get('dc:title'),
    byline: found.get('meta:initial-creator') ?? found.get('dc:creator'),
    published: found.get('meta:creation-date'),
    language: found.get('dc:language'),
    outlet: undefined,
    url: undefined,
  });
}
