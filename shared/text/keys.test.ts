/**
 * Holds the sentences: none missing, none unused, both languages saying the same
 * things, none glued together from pieces.
 */
import { describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import {
  isNode,
  isTest,
  nodesIn,
  nodesOf,
  read,
  sourceFiles,
  stringOf,
  type SyntaxNode,
} from '../sources.cases.ts';
import { COMMANDS } from '../commands.ts';
import { COUNTED_BY } from '../domain/case/counts.ts';
import { ACTOR_KINDS } from '../domain/case/entity.ts';
import { MERGE_REASONS } from '../domain/case/suggest-merges.ts';
import { METADATA_FIELDS } from '../domain/metadata.ts';
import { REJECTION_REASONS } from '../domain/review/rejection-reasons.ts';
import { VARIANTS } from '../domain/occurrences/variants.ts';
import { LINK_TYPES, VERDICTS } from '../domain/statement.ts';
import { ATTRIBUTE_KINDS } from '../domain/tags/attribute.ts';
import { GRADING_NAMES } from '../domain/tags/grading.ts';
import { EXCLUDED_REASONS } from '../domain/tagset.ts';
import { MESSAGES, type Language } from './text.ts';

/** The codes that a type names, wherever in it they stand. */
function codesOf(file: string, type: string): readonly string[] {
  const declaration = nodesOf(file, read(file)).find((node) => {
    const id = node['id'];
    return /^TS(TypeAlias|Interface)Declaration$/.test(node.type) && isNode(id) && id['name'] === type;
  });
  if (declaration === undefined) throw new Error(`${file} declares no ${type}`);
  return nodesIn(declaration).flatMap((node) =>
    node.type === 'TSLiteralType' ? (stringOf(node['literal']) ?? []) : [],
  );
}

/** Names of the properties of an interface that are figures. */
function figuresIn(file: string, type: string): readonly string[] {
  const [, body = ''] = new RegExp(`interface ${type} [^{]*\\{([^}]*)\\}`).exec(read(file)) ?? [];
  return [...body.matchAll(/readonly (\w+): (?:Covered)?Figure;/g)].map(([, name = '']) => name);
}

const CONTRACT = 'shared/api/contract.ts';
const NOTICE = 'shared/api/notice.ts';
const OPEN_CODES = codesOf(CONTRACT, 'OpenCode');
const WRITE_CODES = codesOf(CONTRACT, 'WriteCode');
const ARTICLE_CODES = codesOf('shared/api/article-code.ts', 'ArticleCode');
const HOST_CODES = codesOf(CONTRACT, 'HostCode');
const FORMAT = 'shared/domain/exchange-code.ts';
const LOSS_CODES = codesOf(FORMAT, 'LossCode');

/** What a cell of the matrix holds. */
const CELL_PARTS = ['asserts', 'denies', 'reports', 'supportedBy', 'refutedBy'];

const AGREEMENT = 'shared/domain/agreement/agreement.ts';
/** Every figure that the page of agreement shows; the sums behind them are none. */
const MEASURES = ['PairAgreement', 'Agreement', 'OverallAgreement'].flatMap((type) =>
  figuresIn(AGREEMENT, type),
);

/**
 * Sentences found by a code: what their keys begin with, and every code. The compiler
 * sees to it that each code has its sentence, this test that no sentence outlives its code.
 */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'agreement.failed.': codesOf('shared/api/agreement-calls.ts', 'AgreementCode'),
  'agreement.figure.': MEASURES,
  'occurrences.variant.': VARIANTS,
  'agreement.means.': MEASURES,
  'agreement.undefined.': codesOf('shared/domain/agreement/figure.ts', 'UndefinedReason'),
  'articles.sort.': codesOf('renderer/panels/article-list/arrange.ts', 'Arrangement'),
  'adjudication.state.': ['undecided', 'agreed', 'rejected'],
  'cli.compare.detail.': codesOf('shared/domain/review/content-differences.ts', 'ContentDifference'),
  'decision.state.': codesOf('shared/domain/review/decision-state.ts', 'DecisionState'),
  'review.ground-': codesOf('renderer/panels/review/ground-between.ts', 'GroundBetween'),
  'link.type.': LINK_TYPES,
  'entity-page.kind.': ACTOR_KINDS,
  'entity-page.reason.': MERGE_REASONS,
  'entity-page.sort.': codesOf('renderer/store/overview/overview-state.ts', 'EntitySort'),
  'overview.by.': COUNTED_BY,
  'overview.cell.': CELL_PARTS,
  'overview.legend.': CELL_PARTS,
  'overview.filter.': codesOf('shared/domain/case/matrix.ts', 'MatrixFilter'),
  'overview.placement.': codesOf('shared/domain/case/overview-items.ts', 'PlacementScope'),
  'overview.sort.': codesOf('renderer/store/overview/overview-state.ts', 'MatrixSort'),
  'link.reversed.': LINK_TYPES,
  'links.broken.': codesOf('renderer/store/linking/link-ends.ts', 'Broken'),
  'link.class.': codesOf('renderer/store/link-comparison.ts', 'LinkClass'),
  'review.class.': codesOf('renderer/store/review-comparison.ts', 'ReviewClass'),
  'search.matching.': codesOf('shared/domain/search/text-query.ts', 'Matching'),
  'search.review-': ['undecided', ...VERDICTS, 'outdated'],
  'review.reason.': REJECTION_REASONS,
  'review.verdict.': VERDICTS,
  'command.': COMMANDS.map(({ id }) => id),
  'details.conflict.': codesOf('shared/domain/annotation.ts', 'Conflict'),
  'history.of.': codesOf('renderer/panels/history/kept-layers.ts', 'KeptName'),
  'history.reason.': codesOf('shared/api/earlier-state.ts', 'StateReason'),
  'cli.unfinished.': ['completed', 'taken-back'],
  'exchange.carries-no.': LOSS_CODES,
  'exchange.export.': [
    ...codesOf('main/backend/exchange/write-export.ts', 'ExportCode'),
    ...codesOf('main/backend/exchange/export-target.ts', 'TargetCode'),
    ...codesOf('main/backend/exchange/write-pdf.ts', 'PdfCode'),
    ...codesOf('main/backend/disk/save-code.ts', 'SaveCode'),
  ],
  'exchange.import.': [
    ...codesOf(FORMAT, 'ImportCode'),
    ...codesOf('main/backend/exchange/input-files.ts', 'ReadFilesCode'),
    ...codesOf('main/backend/exchange/import-layers.ts', 'ImportLayersCode'),
    ...codesOf('main/backend/exchange/import-files.ts', 'ImportFilesCode'),
    ...codesOf('main/backend/exchange/read-imports.ts', 'ReadImportCode'),
    ...WRITE_CODES,
  ],
  'exchange.loss.': LOSS_CODES,
  'exchange.problem.': codesOf(FORMAT, 'ImportProblem'),
  'format.': codesOf(FORMAT, 'FormatId'),
  'keep.': [...WRITE_CODES, ...HOST_CODES],
  'menu.': [...new Set(COMMANDS.map(({ menu }) => menu))],
  'metadata.field.': METADATA_FIELDS,
  'network.column.': codesOf('renderer/panels/network/network-rows.ts', 'NodeColumn').concat(
    codesOf('renderer/panels/network/network-rows.ts', 'EdgeColumn'),
  ),
  'network.kind.': codesOf('shared/domain/case/network.ts', 'NodeKind'),
  'notice.': codesOf(NOTICE, 'NoticeCode'),
  'notices.': codesOf(NOTICE, 'Notice'),
  'open.': [...OPEN_CODES, ...WRITE_CODES, ...HOST_CODES],
  'problem.': [
    ...OPEN_CODES,
    ...WRITE_CODES,
    ...ARTICLE_CODES,
    ...HOST_CODES,
    'nothing-given',
    'no-annotator',
    'taken',
  ],
  'said.': codesOf('renderer/store/said.ts', 'SaidCode'),
  'save.': [...WRITE_CODES, ...HOST_CODES, 'no-annotator'],
  'tag.excluded.': EXCLUDED_REASONS,
  'grading.name.': GRADING_NAMES,
  'grading.value.': GRADING_NAMES,
  'tagset.concern.': ['use', 'change', 'propose', 'others'],
  'tagset.cue.': ['solid', 'double', 'dashed'],
  'tagset.kind.': ATTRIBUTE_KINDS,
  'tagset.part.': ['tags', 'links', 'grading', 'proposals'],
  'tagset.problem.': codesOf('shared/domain/tags/check-tagset.ts', 'TagProblemCode'),
  'work.scope.': codesOf('renderer/panels/work/assignment-draft.ts', 'Scope'),
  'work.whose.': codesOf('renderer/panels/work/whose-articles.tsx', 'Whose'),
};

const LANGUAGES: readonly Language[] = ['en', 'de'];

interface Uses {
  readonly literals: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  /** Where a sentence is joined with other words instead of being one message. */
  readonly glued: readonly string[];
}

function isTextCall(value: unknown): value is SyntaxNode {
  if (!isNode(value) || value.type !== 'CallExpression') return false;
  const callee = value['callee'];
  return isNode(callee) && callee.type === 'Identifier' && callee['name'] === 'text';
}

/** The fixed parts of a template literal, in order. */
function partsOf(template: SyntaxNode): readonly string[] {
  const quasis = template['quasis'];
  if (!Array.isArray(quasis)) return [];
  return quasis.map((quasi: unknown) => {
    const value: unknown = isNode(quasi) ? quasi['value'] : null;
    return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
  });
}

function expressionsOf(template: SyntaxNode): readonly unknown[] {
  const expressions = template['expressions'];
  return Array.isArray(expressions) ? expressions : [];
}

function isGlued(node: SyntaxNode): boolean {
  if (node.type === 'BinaryExpression' && node['operator'] === '+') {
    return [node['left'], node['right']].some(isTextCall);
  }
  if (node.type !== 'TemplateLiteral') return false;
  const calls = expressionsOf(node).filter(isTextCall);
  return calls.length > 0 && (calls.length > 1 || partsOf(node).some((part) => part.trim() !== ''));
}

function usesIn(files: Readonly<Record<string, string>>): Uses {
  const literals = new Set<string>();
  const prefixes = new Set<string>();
  const glued: string[] = [];
  for (const [file, source] of Object.entries(files)) {
    for (const node of nodesOf(file, source)) {
      const literal = stringOf(node);
      if (literal !== null) literals.add(literal);
      if (node.type === 'TemplateLiteral') {
        const [first = ''] = partsOf(node);
        if (expressionsOf(node).length === 0) literals.add(first);
        else if (first !== '') prefixes.add(first);
      }
      if (isGlued(node)) glued.push(`${file} at ${String(node['start'])}`);
    }
  }
  return { literals, prefixes, glued };
}

const uses = usesIn(
  Object.fromEntries(
    sourceFiles()
      .filter((file) => !isTest(file) && !file.startsWith('shared/text/messages/'))
      .map((file) => [file, read(file)]),
  ),
);
const keys = Object.keys(MESSAGES);

type Argument = readonly [name: string, kind: string];

/** Every argument of a message with its kind, and for choices the choices. */
function argumentsOf(message: string, language: Language): readonly Argument[] {
  const found: Argument[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    if ('value' in value && typeof value.value === 'string' && value.type !== 0) {
      const options = 'options' in value && typeof value.options === 'object' ? (value.options ?? {}) : {};
      found.push([value.value, `${String(value.type)} ${Object.keys(options).toSorted().join(' ')}`]);
      Object.values(options).forEach((option: unknown) => {
        if (typeof option === 'object' && option !== null && 'value' in option) walk(option.value);
      });
    }
  };
  walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  const unique = new Map(found.map((argument) => [argument.join(' '), argument]));
  return [...unique.values()].toSorted((a, b) => a.join(' ').localeCompare(b.join(' '), 'en'));
}

describe('sentences', () => {
  it('are all used: by their key, or as members of a family', () => {
    const members = new Set(
      Object.entries(FAMILIES).flatMap(([prefix, codes]) => codes.map((code) => prefix + code)),
    );
    expect(keys.filter((key) => !uses.literals.has(key) && !members.has(key))).toEqual([]);
  });

  it('are found by families that are declared here and used somewhere', () => {
    const made = [...uses.prefixes].filter((prefix) => keys.some((key) => key.startsWith(prefix)));
    expect(made.toSorted()).toEqual(Object.keys(FAMILIES).toSorted());
  });

  it('are in one file only', () => {
    const declared = sourceFiles()
      .filter((file) => file.startsWith('shared/text/messages/') && !isTest(file))
      .flatMap((file) =>
        nodesOf(file, read(file)).flatMap((node) => {
          const value = node['value'];
          return node.type === 'Property' && isNode(value) && value.type === 'ObjectExpression'
            ? (stringOf(node['key']) ?? [])
            : [];
        }),
      );
    expect(declared.filter((key, index) => declared.indexOf(key) !== index)).toEqual([]);
    expect(new Set(declared)).toEqual(new Set(keys));
  });

  it('take the same arguments in both languages, with the same choices', () => {
    const differing = Object.entries<Readonly<Record<Language, string>>>(MESSAGES).filter(
      ([, message]) =>
        JSON.stringify(argumentsOf(message.en, 'en')) !== JSON.stringify(argumentsOf(message.de, 'de')),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are neither empty nor padded, and write dots and quotes as people do', () => {
    const untidy = Object.entries<Readonly<Record<Language, string>>>(MESSAGES).flatMap(([key, message]) =>
      LANGUAGES.map((language) => message[language])
        .filter((words) => words === '' || words !== words.trim() || /\.\.\.|"| {2}/.test(words))
        .map((words) => `${key}: ${words}`),
    );
    expect(untidy).toEqual([]);
  });

  it('are never glued together from pieces', () => {
    expect(uses.glued).toEqual([]);
  });
});

describe('the checks above', () => {
  it('see keys, families and glue', () => {
    const source =
      "text('a.b'); text(`c.${code}`); text('d') + '!'; `${text('e')}: ${x}`; `${text('f')}\\n`;";
    const canary = usesIn({ 'canary.ts': source });
    expect([...canary.literals]).toEqual(expect.arrayContaining(['a.b', 'd', 'e', 'f']));
    expect([...canary.prefixes]).toEqual(['c.']);
    expect(canary.glued).toHaveLength(2);
  });

  it('see a missing argument and a missing choice', () => {
    const one = argumentsOf('{count, plural, one {# tag} other {# tags in {place}}}', 'en');
    expect(one).not.toEqual(argumentsOf('{count, plural, one {# tag} other {# tags}}', 'en'));
    expect(one).not.toEqual(argumentsOf('{count, plural, other {# tags in {place}}}', 'en'));
    expect(one).toEqual(argumentsOf('In {place}: {count, plural, other {#} one {#}}', 'de'));
  });
});
