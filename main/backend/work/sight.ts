/** What somebody may see of a project that no window has open: the same as a window of theirs would show. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { isDone, type DoneRecord } from '../../../shared/domain/work/article-done.ts';
import { seesColleagues, type BlindRules } from '../../../shared/domain/work/blind-mode.ts';
import { readDoneArticles } from '../../../shared/formats/done-articles.ts';
import type { AnnotatorFiles } from '../project/annotator-files.ts';

/** What annotators say of their work on articles. */
export type DoneRecords = ReadonlyMap<AnnotatorId, ReadonlyMap<ArticlePath, DoneRecord>>;

/** Whether what this annotator did on an article may be seen. */
export type Shows = (article: ArticlePath, annotator: AnnotatorId) => boolean;

/** What all annotators of a project say is done. */
export function recordsIn(files: Pick<AnnotatorFiles, 'all'>): DoneRecords {
  return new Map([...files.all].map(([id, original]) => [id, readDoneArticles(original)]));
}

export function recordOf(records: DoneRecords, annotator: AnnotatorId, article: ArticlePath): DoneRecord {
  return records.get(annotator)?.get(article) ?? [];
}

/** `as`: whose eyes; null for nobody's in particular, who has the whole folder before them. */
export function sightOf(rules: BlindRules, records: DoneRecords, as: AnnotatorId | null): Shows {
  if (as === null) return () => true;
  return (article, annotator) =>
    annotator === as || seesColleagues(rules, as, article, isDone(recordOf(records, as, article)));
}
