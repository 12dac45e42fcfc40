/**
 * A process in which a tag of a project goes into another and comes back out of it, over and over, until
 * it is killed, for the test of killed tagset edits: arguments are the project and the app-data folder.
 */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { withMerged } from '../../../shared/domain/tags/edit-tagset.ts';
import { OWN_TAGSET, PLACE } from '../../../shared/domain/tags/tagset.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { createBackend } from '../backend.ts';
import { extractorInProcess } from '../sources/extractor.cases.ts';

const [root = '', dataFolder = ''] = process.argv.slice(2);
const { api } = createBackend({
  version: '0.0.0-test',
  capabilities: {
    folderDialog: false,
    nativeMenu: false,
    showsFiles: false,
    printsPdf: false,
    ownBrowser: false,
  },
  systemLanguages: ['en'],
  dataFolder,
  sampleFolder: path.join(dataFolder, 'sample'),
  startWith: root,
  annotatorId: null,
  spawnExtractor: extractorInProcess,
  log: () => undefined,
}).connect('w', () => undefined);

const opened = await api.openProject({ place: null });
if (!opened.ok) throw new Error(opened.code);
const merged = withMerged(OWN_TAGSET, PLACE.id, CLAIM);
let isMerged = !opened.value.tagset.tags.some(({ id }) => id === PLACE.id);
for (;;) {
  writeSync(1, 'asked\n');
  const [before, after] = isMerged ? [merged, OWN_TAGSET] : [OWN_TAGSET, merged];
  const tags = isMerged
    ? [{ from: CLAIM, to: { tag: PLACE.id, label: 'Place' } }]
    : [{ from: PLACE.id, to: { tag: CLAIM, label: 'Claim' } }];
  const done = await api.changeTagset({ edit: { before, after }, tagged: { retag: { tags, links: [] } } });
  if (!done.ok) throw new Error(done.code);
  isMerged = !isMerged;
}
