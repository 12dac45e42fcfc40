/** The header of a TEI document: what the article is, who annotated it, and what the tags mean. */
import type { ExchangeArticle, ExchangeSet } from '../exchange-set.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { element, type XmlElement } from '../export/xml.ts';
import { annotatorId, categoryId, type TeiNames } from './tei-names.ts';

export function teiHeader(
  set: ExchangeSet,
  article: ExchangeArticle,
  documents: readonly LayerDocument[],
  names: TeiNames,
): XmlElement {
  const { title, author, outlet, published, url } = article.metadata;
  const when =
    published !== undefined && /^\d{4}(-\d\d(-\d\d)?)?$/.test(published) ? { when: published } : {};
  const persons = new Map(
    documents.map((document) => [annotatorId(document), document.layer.annotator.name]),
  );
  const bibl = [
    element('title', {}, [title ?? article.path]),
    ...(author === undefined ? [] : [element('author', {}, [author])]),
    ...(outlet === undefined ? [] : [element('publisher', {}, [outlet])]),
    ...(published === undefined ? [] : [element('date', when, [published])]),
    ...(url === undefined ? [] : [element('idno', { type: 'url' }, [url])]),
    element('idno', { type: 'path' }, [article.path]),
    element('idno', { type: 'sha256' }, [article.text.sha256]),
  ];
  const responsible = [...persons].map(([id, name]) =>
    element('respStmt', { 'xml:id': id }, [element('resp', {}, ['annotator']), element('name', {}, [name])]),
  );
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, [title ?? article.path]), ...responsible]),
      element('publicationStmt', {}, [element('p', {}, [set.project.name])]),
      element('sourceDesc', {}, [element('bibl', {}, bibl)]),
    ]),
    element('encodingDesc', {}, [
      element('classDecl', {}, [element('taxonomy', { 'xml:id': 'tags' }, categories(documents, names))]),
    ]),
  ]);
}

/** The project's tags, and those that only the annotations name. */
function categories(documents: readonly LayerDocument[], { ids, labels }: TeiNames): readonly XmlElement[] {
  const known = ids.all.map(({ name, tag }) => ({
    name,
    label: labels.nameOf({ tag: tag.id, label: '' }),
    definition: tag.definition ?? '',
  }));
  const used = documents.flatMap(({ placed }) =>
    placed.map(({ annotation: { content } }) => ({
      name: ids.nameOf(content),
      label: labels.nameOf(content),
      definition: '',
    })),
  );
  const seen = new Set<string>();
  return [...known, ...used].flatMap(({ name, label, definition }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const gloss = definition === '' ? [] : [element('gloss', {}, [definition])];
    const description = element('catDesc', {}, [element('term', {}, [label]), ...gloss]);
    return [element('category', { 'xml:id': categoryId(name) }, [description])];
  });
}
