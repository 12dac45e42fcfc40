/**
 * What annotators say about the project as a whole: one's own from the layer that is held,
 * colleagues' from their files, looked at every now and then and told to the windows.
 */
import type { CaseView, EventMessage, Reply } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { compareText, emptyCase, CASE_KEY, type CaseLayer } from '../../../shared/domain/layer.ts';
import { annotatorOf } from '../../../shared/formats/annotator-file.ts';
import { readCase } from '../../../shared/formats/case-entries.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { ok } from '../../../shared/result.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import type { AnnotatorFiles } from '../project/annotator-files.ts';
import { createTurn } from '../turn.ts';

export interface CasesOptions {
  readonly files: Pick<AnnotatorFiles, 'all' | 'look'>;
  /** Whoever annotates now; null: nobody, or nothing of ours is here. */
  readonly own: () => { readonly layers: OwnLayers; readonly id: AnnotatorId } | null;
  /** Whether colleagues' may be seen now. */
  readonly sees: () => boolean;
  readonly tell: (message: EventMessage) => void;
}

export class Cases {
  private readonly options: CasesOptions;
  private readonly turn = createTurn();
  /** What the windows were told of colleagues: the file as it was then. */
  private told: ReadonlyMap<AnnotatorId, JsonObject> = new Map();

  constructor(options: CasesOptions) {
    this.options = options;
  }

  async read(): Promise<Reply<'readCases'>> {
    const { own, files } = this.options;
    await this.turn(async () => {
      await files.look();
      this.told = this.visible();
    });
    const colleagues = [...this.told].map(([id, original]) => viewOfFile(id, original));
    const layers = own()?.layers;
    if (layers === undefined) return ok({ cases: colleagues, notices: [] });
    const { layer, readOnly, notices } = await layers.loadCase();
    return ok({ cases: [viewOfCase(layer, { own: true, readOnly }), ...colleagues], notices });
  }

  /** Read what others may have written, and what one's own other Beleg may have; windows are told what is other. */
  look(): Promise<void> {
    return this.turn(async () => {
      const { own, files, tell } = this.options;
      await files.look();
      const before = this.told;
      this.told = this.visible();
      for (const id of new Set([...before.keys(), ...this.told.keys()])) {
        const original = this.told.get(id);
        if (original !== before.get(id))
          tell({ event: 'caseReplaced', data: viewOfFile(id, original ?? {}) });
      }
      await own()?.layers.reread(CASE_KEY);
    });
  }

  /** One's own was merged with something from outside. */
  replaced(layer: CaseLayer): void {
    const data = viewOfCase(layer, { own: true, readOnly: false });
    this.options.tell({ event: 'caseReplaced', data });
  }

  private visible(): ReadonlyMap<AnnotatorId, JsonObject> {
    const { files, own, sees } = this.options;
    if (!sees()) return new Map();
    const me = own()?.id;
    const theirs = [...files.all].filter(([id]) => id !== me);
    return new Map(theirs.toSorted(([a], [b]) => compareText(a, b)));
  }
}

function viewOfFile(id: AnnotatorId, original: JsonObject): CaseView {
  const annotator = { ...annotatorOf(original), id };
  const layer = readCase(original, annotator)?.layer ?? emptyCase('', annotator, '');
  return viewOfCase(layer, { own: false, readOnly: true });
}

/** In the order in which they were made. */
function viewOfCase(
  { annotator, annotations, deleted }: CaseLayer,
  how: { readonly own: boolean; readonly readOnly: boolean },
): CaseView {
  const entries = [...annotations.values()].toSorted(
    (a, b) => compareText(a.created, b.created) || compareText(a.id, b.id),
  );
  return { annotator, ...how, entries, deleted: [...deleted.values()] };
}
