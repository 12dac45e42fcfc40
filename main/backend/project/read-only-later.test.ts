/** What becomes of work when the project it belongs to cannot be written any more. */
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { layerFile } from '../backend.cases.ts';
import { runAsNobody, temporaryFolder } from '../disk/temporary-folder.cases.ts';

const view = z.object({ id: z.string() });

test('work stays in view when its project becomes read-only, is kept elsewhere, and is writable again', async () => {
  const text = 'Die Regierung schweigt. Ein Sprecher bestätigte das.\n';
  const root = await temporaryFolder({ 'a.txt': text });
  const colleague = layerFile({ text, exact: 'Die', start: 0, end: 3 });
  const dataFolder = await temporaryFolder();
  await Promise.all([root, dataFolder].map((folder) => chmod(folder, 0o777)));
  const module = path.join(import.meta.dirname, 'read-only-later.cases.ts');
  const steps = await runAsNobody(module, [root, dataFolder, colleague]);
  const own = ['Regierung', 'Sprecher'];
  const file = 'beleg/annotations/a.txt/anna.json';
  expect(steps).toMatchObject({
    tooEarly: { ok: false, code: 'can-be-written' },
    failed: { kind: 'failed', code: 'not-writable' },
    opened: {
      writable: 'read-only',
      notices: [{ code: 'read-only-project' }, { code: 'journal-waiting', file }],
    },
    shown: { anna: own, b2: ['Die'] },
    kept: { writable: 'yes', notices: [{ code: 'journal-recovered' }] },
    keptShown: { anna: own, b2: ['Die'] },
    saved: { kind: 'saved' },
    again: { writable: 'yes', notices: [{ code: 'kept-elsewhere' }] },
    againShown: { anna: own, b2: ['Die'], c3: ['Die'] },
  });
  const { opened, kept } = z.object({ opened: view, kept: view }).parse(steps);
  expect(kept.id).toBe(opened.id);
});
