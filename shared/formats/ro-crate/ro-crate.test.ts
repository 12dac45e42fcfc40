/** A crate describes every file in it, and its checksums are true. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { anyExchangeSet, nastyExchangeSet } from '../exchange-set.cases.ts';
import { readLayerFile, readLinksFile } from '../layer-file.ts';
import { roCrate } from './ro-crate.ts';

const Crate = z.object({
  '@graph': z.array(z.looseObject({ '@id': z.string(), sha256: z.string().optional() })),
});
const Root = z.looseObject({
  '@type': z.literal('Dataset'),
  hasPart: z.array(z.object({ '@id': z.string() })),
  name: z.string(),
  description: z.string(),
  datePublished: z.string(),
  license: z.object({ '@id': z.string() }),
});

it('every file is described once with its true checksum, and every layer can be read', () => {
  fc.assert(
    fc.property(anyExchangeSet(), (set) => {
      const files = [...(roCrate.write?.(set, { language: 'en' }) ?? [])].map(({ path, chunks }) => ({
        path,
        bytes: Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk))),
      }));
      const graph = Crate.parse(JSON.parse(files[0]?.bytes.toString() ?? ''))['@graph'];
      const ids = graph.map((entity) => entity['@id']);
      expect(new Set(ids).size).toBe(ids.length);
      const root = Root.parse(graph.find((entity) => entity['@id'] === './'));
      const described = root.hasPart.map((part) => decodeURIComponent(part['@id']));
      expect(described.toSorted()).toEqual(
        files
          .slice(1)
          .map(({ path }) => path)
          .toSorted(),
      );
      const sums = files.find(({ path }) => path === 'manifest-sha256.txt')?.bytes.toString() ?? '';
      for (const { path, bytes } of files) {
        const sum = createHash('sha256').update(bytes).digest('hex');
        if (path !== 'manifest-sha256.txt') expect(sums).toContain(`${sum}  ${path}\n`);
        if (!path.startsWith('annotations/')) continue;
        const json = bytes.toString();
        const context = { article: 'x', textOf: () => undefined };
        const read = path.endsWith('.links.json')
          ? readLinksFile(json, context)
          : readLayerFile(json, context);
        expect(read.ok).toBe(true);
      }
    }),
    { numRuns: 8 },
  );
});

it('tells how far annotators agree, and that γ was not computed', () => {
  const agreement = (set: ReturnType<typeof nastyExchangeSet>): unknown => {
    const files = [...(roCrate.write?.(set, { language: 'en' }) ?? [])];
    const chunks = files.find(({ path }) => path === 'agreement.json')?.chunks;
    return chunks === undefined ? undefined : JSON.parse([...chunks].map(String).join(''));
  };
  const set = nastyExchangeSet();
  expect(agreement(set)).toMatchObject({
    annotators: ['a1', 'b-2'],
    gamma: 'not-computed',
    overall: { marks: { a1: 14, 'b-2': 9 } },
    articles: [{ article: 'a.txt' }, {}],
  });
  expect(agreement({ ...set, layers: set.layers.slice(0, 1) })).toBeUndefined();
});
