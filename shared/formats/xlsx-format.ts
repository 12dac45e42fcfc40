/**
 * The table of annotations as an Excel workbook. Cells are texts by their type, so that
 * nothing is ever calculated, and no apostrophe is needed.
 *
 * Written part by part (ECMA-376), row by row: a library that builds a workbook in memory
 * and stamps it with the time of day could neither be bounded nor made again byte by byte.
 */
import type { ExchangeSet } from './exchange-set.ts';
import { LONGEST_CELL, tableLosses } from './csv-format.ts';
import { element, openTag, XML_DECLARATION, xmlLines, xmlText, type XmlElement } from './export/xml.ts';
import type { Format, Loss, LossCode, OutputFile } from './format.ts';
import { loss, NOT_IN_XML } from './losses.ts';
import { COLUMNS, tableRows, type Column, type Row } from './table-rows.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CANNOT_CARRY: readonly LossCode[] = ['replies', 'tag-definition', 'long-cell', 'control-characters'];

export const xlsx: Format = {
  id: 'xlsx',
  container: 'zip',
  extension: '.xlsx',
  cannotCarry: CANNOT_CARRY,
  losses: workbookLosses,
  write: workbook,
};

function workbookLosses(set: ExchangeSet): readonly Loss[] {
  const unclean: string[] = [];
  for (const row of tableRows(set))
    if (Object.values(row).some((cell) => NOT_IN_XML.test(cell))) unclean.push(row.id);
  return [...tableLosses(set), ...loss('control-characters', unclean)];
}

function* workbook(set: ExchangeSet): Generator<OutputFile> {
  const part = (path: string, root: XmlElement): OutputFile => ({
    path,
    chunks: [XML_DECLARATION, xmlText(root), '\n'],
  });
  yield part(
    '[Content_Types].xml',
    element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      override('/xl/workbook.xml', 'sheet.main'),
      override('/xl/styles.xml', 'styles'),
      override('/xl/worksheets/sheet1.xml', 'worksheet'),
    ]),
  );
  yield part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  yield part(
    'xl/workbook.xml',
    element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, [
      element('sheets', {}, [element('sheet', { name: 'Beleg', sheetId: 1, 'r:id': 'rId1' })]),
    ]),
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  yield part('xl/styles.xml', styles());
  yield { path: 'xl/worksheets/sheet1.xml', chunks: sheet(set) };
}

function override(PartName: string, type: string): XmlElement {
  return element('Override', { PartName, ContentType: `${TYPES}.${type}+xml` });
}

function relations(targets: readonly (readonly [string, string])[]): XmlElement {
  const all = targets.map(([type, Target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: `${RELATIONS}/${type}`, Target }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, all);
}

/** 0 as it is, 1 the head, 2 text that wraps. */
function styles(): XmlElement {
  const font = (...children: readonly XmlElement[]): XmlElement =>
    element('font', {}, [...children, element('sz', { val: 11 }), element('name', { val: 'Calibri' })]);
  const none = { numFmtId: 0, fillId: 0, borderId: 0 };
  const top = element('alignment', { vertical: 'top', wrapText: 1 });
  return element('styleSheet', { xmlns: MAIN }, [
    element('fonts', { count: 2 }, [font(), font(element('b'))]),
    element('fills', { count: 2 }, [
      element('fill', {}, [element('patternFill', { patternType: 'none' })]),
      element('fill', {}, [element('patternFill', { patternType: 'gray125' })]),
    ]),
    element('borders', { count: 1 }, [element('border')]),
    element('cellStyleXfs', { count: 1 }, [element('xf', { ...none, fontId: 0 })]),
    element('cellXfs', { count: 3 }, [
      element('xf', { ...none, fontId: 0, xfId: 0 }),
      element('xf', { ...none, fontId: 1, xfId: 0, applyFont: 1 }),
      element('xf', { ...none, fontId: 0, xfId: 0, applyAlignment: 1 }, [top]),
    ]),
  ]);
}

function* sheet(set: ExchangeSet): Generator<string> {
  yield `${XML_DECLARATION}${openTag('worksheet', { xmlns: MAIN })}\n`;
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  yield* xmlLines([
    element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 }, [pane])]),
    element('cols', {}, COLUMNS.map(columnWidth)),
  ]);
  yield '<sheetData>\n';
  yield* xmlLines(rows(set));
  yield '</sheetData>\n';
  yield* xmlLines([element('autoFilter', { ref: `A1:${letters(COLUMNS.length)}1` })]);
  yield '</worksheet>\n';
}

function* rows(set: ExchangeSet): Generator<XmlElement> {
  yield element(
    'row',
    { r: 1 },
    COLUMNS.map((column, index) => textCell(`${letters(index + 1)}1`, column, 1)),
  );
  let number = 1;
  for (const row of tableRows(set)) {
    number += 1;
    yield element(
      'row',
      { r: number },
      COLUMNS.flatMap((column, index) => cellOf(row, column, `${letters(index + 1)}${number}`)),
    );
  }
}

function cellOf(row: Row, column: Column, reference: string): readonly XmlElement[] {
  const value = row[column];
  if (value === '') return [];
  if (column === 'start' || column === 'end')
    return [element('c', { r: reference }, [element('v', {}, [value])])];
  return [textCell(reference, value, WIDE.has(column) ? 2 : 0)];
}

function textCell(reference: string, value: string, style: number): XmlElement {
  // `_x000D_` would be read as the character of that number.
  const text = value
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return element('c', { r: reference, t: 'inlineStr', ...(style > 0 && { s: style }) }, [
    element('is', {}, [element('t', { 'xml:space': 'preserve' }, [text])]),
  ]);
}

const WIDE: ReadonlySet<Column> = new Set(['quote', 'note', 'links', 'decisions', 'article_title']);

function columnWidth(column: Column, index: number): XmlElement {
  return element('col', {
    min: index + 1,
    max: index + 1,
    width: WIDE.has(column) ? 48 : 16,
    customWidth: 1,
  });
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last;
}
