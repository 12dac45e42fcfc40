/** Workbooks: texts are texts, whatever they begin with. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyExchangeSet } from './exchange-set.cases.ts';
import { tableRows } from './table-rows.ts';
import { childNamed, childrenNamed, parseXml } from './xml-tree.ts';
import { xlsx } from './xlsx-format.ts';

it('a workbook has every row, no formula, and every part that it names', () => {
  fc.assert(
    fc.property(anyExchangeSet(), (set) => {
      const parts = new Map(
        [...(xlsx.write?.(set, { language: 'de' }) ?? [])].map(({ path, chunks }) => [
          path,
          [...chunks].join(''),
        ]),
      );
      for (const xml of parts.values()) expect(parseXml(xml).ok).toBe(true);
      const types = parts.get('[Content_Types].xml') ?? '';
      for (const path of parts.keys())
        if (path.startsWith('xl/') && !path.endsWith('.rels')) expect(types).toContain(`"/${path}"`);
      const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
      const parsed = parseXml(sheet);
      const rows = childrenNamed(parsed.ok ? childNamed(parsed.value, 'sheetData') : undefined, 'row');
      expect(rows).toHaveLength([...tableRows(set)].length + 1);
      expect(sheet).not.toMatch(/<f[ >]/);
    }),
    { numRuns: 8 },
  );
});
