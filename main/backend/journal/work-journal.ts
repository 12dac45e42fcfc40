/**
 * The journal of one's own layers: what annotations became, with the texts they name,
 * kept until the layers that say so are saved.
 *
 * The file is begun with the first entry, for by then the project has its id.
 */
import type { WriteCode } from '../../../shared/api/contract.ts';
import { anchorIn } from '../../../shared/domain/content.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { appliedIdsPlace, rememberAppliedIds } from './applied-ids.ts';
import type { HeldLayer } from '../layers/held-layer.ts';
import type { JournalEntry, LayerOutcome } from './journal-entry.ts';
import { journalFolder, openJournal, type Journal } from './journal.ts';
import type { Obligations } from './obligations.ts';
import type { OwnLayersOptions } from '../layers/own-layers.ts';
import { writeCodeOf } from '../disk/save-code.ts';
import { projectFolderName } from '../disk/set-aside.ts';

/** An import may name thousands of texts: those that are stored side by side share the sync of their folder. */
const AT_ONCE = 32;

/** What was journalled goes once these versions are saved. */
export type UntilSaved = (versions: ReadonlyMap<HeldLayer, number>) => void;

export class WorkJournal {
  private journal: Journal | undefined;
  /** Texts that stand in this journal because the project could not take them yet. */
  private readonly journalled = new Set<Sha256>();
  private readonly options: OwnLayersOptions;
  private readonly obligations: Obligations<HeldLayer>;

  constructor(options: OwnLayersOptions, obligations: Obligations<HeldLayer>) {
    this.options = options;
    this.obligations = obligations;
  }

  /** Durable when this succeeds; on failure nothing of it counts. `changes`: ids of what led to it. */
  async keep(
    projectId: string,
    changes: readonly string[],
    outcomes: readonly LayerOutcome[],
  ): Promise<Result<UntilSaved, WriteCode>> {
    const texts = await this.textsToKeep(outcomes);
    const entries: readonly JournalEntry[] = [...texts, { kind: 'changes', changes, outcomes }];
    this.journal ??= this.open(projectId);
    const journal = this.journal;
    const appended = await Promise.all(entries.map((entry) => journal.append(entry)));
    const numbers = appended.flatMap((each) => (each.ok ? [each.value] : []));
    const failed = appended.find((each) => !each.ok);
    if (failed !== undefined) {
      journal.settle(numbers);
      return fail(writeCodeOf(failed.code), failed.detail);
    }
    for (const { text } of texts) this.journalled.add(text.sha256);
    return ok((versions) => {
      this.obligations.add(versions, () => {
        for (const { text } of texts) this.journalled.delete(text.sha256);
        journal.settle(numbers, changes);
      });
    });
  }

  async close(): Promise<void> {
    await this.journal?.close();
  }

  /** Texts are stored before anything names them; one that the project cannot take now goes into the journal. */
  private async textsToKeep(outcomes: readonly LayerOutcome[]): Promise<readonly TextEntry[]> {
    const named = new Set<Sha256>();
    for (const { annotations } of outcomes) {
      for (const { content } of annotations) named.add(anchorIn(content)?.text ?? '');
    }
    const entries: TextEntry[] = [];
    const unknown = [...named].filter((sha256) => sha256 !== '' && !this.journalled.has(sha256));
    await eachAtOnce(unknown, AT_ONCE, async (sha256) => {
      const stored = await this.options.texts.store(sha256);
      const text = stored.ok ? undefined : this.options.texts.offered(sha256);
      if (text !== undefined) entries.push({ kind: 'text', text });
    });
    return entries;
  }

  private open(projectId: string): Journal {
    const { fs, dataFolder, root, annotator, machine } = this.options;
    const header = {
      journal: 1,
      project: projectId,
      root,
      annotator: { id: annotator.id, uuid: annotator.uuid },
      process: machine.self,
    } as const;
    return openJournal(fs, dataFolder, journalFolder(projectFolderName(projectId)), header, (ids) =>
      rememberAppliedIds(appliedIdsPlace(this.options, projectId), ids),
    );
  }
}

type TextEntry = Extract<JournalEntry, { kind: 'text' }>;
