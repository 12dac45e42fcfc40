/**
 * A REFI-QDA project of any program → layers: selections with their codings, comments with
 * or without a code, cases as entities, links between selections.
 *
 * The words that a selection is about are taken from the file's own source, so that a text
 * of the project that has changed, or is counted otherwise, is no obstacle.
 */
import type { AnnotationId } from '../../domain/annotation.ts';
import { takeAfter, takeBefore } from '../../domain/code-points.ts';
import { createOffsetIndex } from '../../domain/code-points.ts';
import { CONTEXT_LENGTH } from '../../domain/anchor.ts';
import { UNTAGGED, type TagId } from '../../domain/tagset.ts';
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { linkType } from '../export/link-names.ts';
import type { ImportCode, Imported, InputFile, KnownArticles } from '../format.ts';
import { ImportDraft, type ImportArticle, type SaidAnnotation } from '../import-draft.ts';
import { tagNamed } from '../tag-names.ts';
import { normaliseText } from '../text-from.ts';
import { childNamed, childrenNamed, parseXml, type XmlTree } from '../xml-tree.ts';
import { guidIn, guidOf } from './refi-codes.ts';

export function readRefi(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const projects = files.filter(({ path }) => path.toLowerCase().endsWith('.qde'));
  if (projects.length === 0) return fail('not-this-format', files[0]?.path);
  const draft = new ImportDraft(known);
  for (const file of projects) {
    const xml = decodeBytes(file.bytes);
    if (xml === undefined) return fail('unreadable', file.path);
    const root = parseXml(xml);
    if (!root.ok) return fail(root.code, file.path);
    if (root.value.name !== 'Project') return fail('not-this-format', file.path);
    new ProjectReading(root.value, draft, { file: file.path, files, known }).read();
  }
  return ok(draft.finish());
}

interface Surroundings {
  readonly file: string;
  readonly files: readonly InputFile[];
  readonly known: KnownArticles;
}

interface Code {
  readonly tag: TagId;
  readonly label: string;
}

class ProjectReading {
  private readonly codes = new Map<string, Code>();
  private readonly entities = new Map<string, string>();
  private readonly notes = new Map<string, string>();
  /** The annotation that a selection's GUID, or a coding's, became. */
  private readonly selections = new Map<string, AnnotationId>();
  private readonly root: XmlTree;
  private readonly draft: ImportDraft;
  private readonly around: Surroundings;

  constructor(root: XmlTree, draft: ImportDraft, around: Surroundings) {
    this.root = root;
    this.draft = draft;
    this.around = around;
  }

  read(): void {
    this.readCodes(childNamed(childNamed(this.root, 'CodeBook'), 'Codes'));
    for (const one of childrenNamed(childNamed(this.root, 'Cases'), 'Case'))
      for (const reference of childrenNamed(one, 'SelectionRef'))
        this.entities.set(guidIn(reference, 'targetGUID'), `urn:uuid:${guidIn(one, 'guid').toLowerCase()}`);
    for (const note of childrenNamed(childNamed(this.root, 'Notes'), 'Note'))
      this.notes.set(guidIn(note, 'guid'), this.textOf(note) ?? '');
    for (const source of childNamed(this.root, 'Sources')?.children ?? []) this.source(source);
    for (const link of childrenNamed(childNamed(this.root, 'Links'), 'Link')) this.link(link);
  }

  private readCodes(tree: XmlTree | undefined): void {
    const { tagset } = this.around.known;
    for (const code of childrenNamed(tree, 'Code')) {
      const guid = guidIn(code, 'guid');
      const label = code.attributes.get('name') ?? '';
      const own = tagset.tags.find(({ id }) => guidOf(id) === guid);
      this.codes.set(guid, { tag: own?.id ?? tagNamed(tagset, label), label });
      this.readCodes(code);
    }
  }

  private source(source: XmlTree): void {
    const { file } = this.around;
    const name = source.attributes.get('name') ?? '';
    if (source.name !== 'TextSource') {
      this.draft.problem('unsupported-part', { file }, `${source.name} ${name}`);
      return;
    }
    const content = this.textOf(source);
    if (content === undefined) {
      this.draft.problem('no-such-article', { file }, name);
      return;
    }
    const article = this.draft.articleOrNew(name, content);
    const offsets = createOffsetIndex(content);
    for (const selection of childrenNamed(source, 'PlainTextSelection')) {
      const [start, end] = ['startPosition', 'endPosition'].map((key) =>
        Number(selection.attributes.get(key)),
      );
      const isSpan = start !== undefined && end !== undefined && start >= 0 && start < end;
      if (!isSpan || end > offsets.codePoints) {
        this.draft.problem('outside-text', { file }, selection.attributes.get('guid') ?? name);
        continue;
      }
      const span = { start: offsets.toCodeUnit(start), end: offsets.toCodeUnit(end) };
      this.selection(selection, article, {
        span,
        quote: content.slice(span.start, span.end),
        prefix: takeBefore(content, span.start, CONTEXT_LENGTH),
        suffix: takeAfter(content, span.end, CONTEXT_LENGTH),
      });
    }
  }

  private selection(
    selection: XmlTree,
    article: ImportArticle,
    place: Pick<SaidAnnotation, 'span' | 'quote' | 'prefix' | 'suffix'>,
  ): void {
    const { file } = this.around;
    const guid = guidIn(selection, 'guid');
    const referred = childrenNamed(selection, 'NoteRef').map(
      (reference) => this.notes.get(guidIn(reference, 'targetGUID')) ?? '',
    );
    const description = childNamed(selection, 'Description')?.text ?? '';
    const note = [description, ...referred].filter((part) => part !== '').join('\n\n');
    const codings = childrenNamed(selection, 'Coding');
    const said = codings.length === 0 ? [undefined] : codings;
    for (const [index, coding] of said.entries()) {
      const reference = coding && childNamed(coding, 'CodeRef');
      const code = reference && this.codes.get(guidIn(reference, 'targetGUID'));
      if (coding !== undefined && code === undefined) {
        this.draft.problem('unknown-tag', { file }, guidIn(coding, 'guid'));
        continue;
      }
      const entity = this.entities.get(guid);
      const own = index === 0 || coding === undefined ? guid : guidIn(coding, 'guid');
      const id = this.draft.add(
        article,
        {
          ...place,
          id: `urn:uuid:${own.toLowerCase()}`,
          ...(code ?? { tag: UNTAGGED, label: '' }),
          ...(note !== '' && { note }),
          ...(entity !== undefined && { entity }),
          ...timeIn(selection, 'creationDateTime', 'created'),
          ...timeIn(selection, 'modifiedDateTime', 'modified'),
        },
        { file },
      );
      if (id === undefined) continue;
      if (!this.selections.has(guid)) this.selections.set(guid, id);
      if (coding !== undefined) this.selections.set(guidIn(coding, 'guid'), id);
    }
  }

  private link(link: XmlTree): void {
    const from = this.selections.get(guidIn(link, 'originGUID'));
    const to = this.selections.get(guidIn(link, 'targetGUID'));
    const article = from === undefined ? undefined : this.draft.articleOfAnnotation(from);
    if (from === undefined || to === undefined || article === undefined) {
      this.draft.problem('dangling-link', { file: this.around.file }, guidIn(link, 'guid'));
      return;
    }
    const at = this.around.known.at ?? '';
    const type = linkType(link.attributes.get('name') ?? '');
    const id = `urn:uuid:${guidIn(link, 'guid').toLowerCase()}`;
    this.draft.addStatement(article, {
      id,
      created: at,
      modified: at,
      content: { kind: 'link', type, from, to },
    });
  }

  /** The text that stands in the file itself, or in a file beside it; LF, without a byte order mark. */
  private textOf(holder: XmlTree): string | undefined {
    const inline = childNamed(holder, 'PlainTextContent')?.text;
    if (inline !== undefined && inline !== '') return normaliseText(inline);
    const name = holder.attributes
      .get('plainTextPath')
      ?.replace(/^internal:\/\//, '')
      .toLowerCase();
    if (name === undefined || name === '') return undefined;
    const file = this.around.files.find(({ path }) => {
      const lower = path.toLowerCase();
      return lower === name || lower.endsWith(`/${name}`);
    });
    const text = file === undefined ? undefined : decodeBytes(file.bytes);
    return text === undefined ? undefined : normaliseText(text);
  }
}

function timeIn(
  tree: XmlTree,
  key: string,
  as: 'created' | 'modified',
): { readonly created?: string; readonly modified?: string } {
  const value = tree.attributes.get(key) ?? '';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) ? { [as]: value } : {};
}
