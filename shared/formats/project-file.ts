/**
 * project.json: what makes a folder `beleg/` ours. Only `format`, `id` and `name` are
 * required; written only by the lead that it names. What others added is kept.
 */
import { isAnnotatorId, type AnnotatorId } from '../domain/annotator.ts';
import { tidyReasons } from '../domain/review/rejection-reasons.ts';
import { withAssigned, type Assignments } from '../domain/work/assignment.ts';
import type { BlindRules } from '../domain/work/blind-mode.ts';
import { combineTagsets } from '../domain/tags/edit-tagset.ts';
import type { Tagset } from '../domain/tagset.ts';
import { DEFAULT_TAGSET } from '../domain/tagset.ts';
import type { JsonObject } from '../json.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { asList, asStrings, isObject, own, parseJson, stringOr, without } from './json-text.ts';
import { readTagset, writeTagset } from './tagset-file.ts';

export const PROJECT_FORMAT = 1;

export interface ProjectFile {
  /** A uuid: two folders with one id are copies of one project. */
  readonly id: string;
  readonly name: string;
  /** Id of the annotator who may write this file. */
  readonly lead?: string;
  /** The default one where the file has none. */
  readonly tagset: Tagset;
  readonly settings?: JsonObject;
  /** Who is to work on which article. */
  readonly assigned?: Assignments;
  /** In a work folder: the absolute path of the folder that has the articles. */
  readonly articles?: string;
  /** The file as it was read; {} for a new one. */
  readonly original: JsonObject;
}

export type ProjectFileCode = 'not-json' | 'too-deep' | 'not-a-project' | 'newer-format';

export function readProjectFile(json: string): Result<ProjectFile, ProjectFileCode> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const original = parsed.value;
  if (!isObject(original)) return fail('not-a-project', 'no object');
  const format = own(original, 'format');
  if (typeof format === 'number' && format > PROJECT_FORMAT) return fail('newer-format', `format ${format}`);
  const id = stringOr(own(original, 'id'), '');
  const name = stringOr(own(original, 'name'), '');
  if (format !== PROJECT_FORMAT || id === '' || name === '')
    return fail('not-a-project', 'format, id or name');
  const lead = own(original, 'lead');
  const settings = own(original, 'settings');
  const articles = own(original, 'articles');
  const assigned = own(original, 'assigned');
  return ok({
    id,
    name,
    tagset: readTagset(own(original, 'tagset')),
    ...(typeof lead === 'string' && { lead }),
    ...(isObject(settings) && { settings }),
    ...(typeof articles === 'string' && { articles }),
    ...(isObject(assigned) && { assigned: readAssignments(assigned) }),
    original,
  });
}

/** Id of the annotator who makes the agreed set: the lead where the settings name nobody; null if there is none. */
export function adjudicatorOf(project: Pick<ProjectFile, 'settings' | 'lead'>): AnnotatorId | null {
  return namedAdjudicator(project) ?? project.lead ?? null;
}

/** Whom the settings name for it; null if nobody. */
export function namedAdjudicator({ settings }: Pick<ProjectFile, 'settings'>): AnnotatorId | null {
  return stringOr(settings && own(settings, 'adjudicator'), null);
}

/** True if colleagues' layers are hidden on an article until one's own is done. */
function isBlind({ settings }: Pick<ProjectFile, 'settings'>): boolean {
  return settings !== undefined && own(settings, 'blind') === true;
}

/** What of the project decides who may see and do what. */
export function rulesIn(project: ProjectFile): BlindRules {
  const reasons = tidyReasons(asStrings(project.settings && own(project.settings, REASONS)));
  return {
    blind: isBlind(project),
    lead: project.lead ?? null,
    adjudicator: adjudicatorOf(project),
    assigned: project.assigned ?? {},
    ...(reasons.length > 0 && { rejectionReasons: reasons }),
  };
}

/** The same project with the lead's edit; what else its settings hold stays. */
export function withProjectEdit(
  project: ProjectFile,
  edit: {
    readonly blind?: boolean;
    readonly assigned?: Assignments;
    readonly adjudicator?: AnnotatorId | null;
    readonly rejectionReasons?: readonly string[];
    readonly tagset?: { readonly before: Tagset; readonly after: Tagset };
  },
): ProjectFile {
  const reasons = edit.rejectionReasons && tidyReasons(edit.rejectionReasons);
  const settings = withSettings(project.settings, {
    ...(edit.blind !== undefined && { blind: edit.blind ? true : null }),
    ...(edit.adjudicator !== undefined && { adjudicator: edit.adjudicator }),
    ...(reasons !== undefined && { [REASONS]: reasons.length === 0 ? null : reasons }),
  });
  return {
    ...project,
    ...(settings !== undefined && { settings }),
    ...(edit.tagset && { tagset: combineTagsets(edit.tagset.before, edit.tagset.after, project.tagset) }),
    ...(edit.assigned !== undefined && { assigned: withAssigned(project.assigned ?? {}, edit.assigned) }),
  };
}

/** In `settings`: a list of strings. */
const REASONS = 'rejectionReasons';

/** null takes a setting out. */
function withSettings(before: JsonObject | undefined, edit: JsonObject): JsonObject | undefined {
  if (Object.keys(edit).length === 0) return before;
  return Object.fromEntries(
    Object.entries({ ...before, ...edit }).filter(([name]) => own(edit, name) !== null),
  );
}

/** The file's whole text, two spaces deep: people read and compare it. */
export function writeProjectFile(project: ProjectFile): string {
  const { id, name, lead, tagset, settings, articles, assigned, original } = project;
  const hasTagset = Object.hasOwn(original, 'tagset') || tagset !== DEFAULT_TAGSET;
  const before = own(original, 'tagset');
  const isSameTagset = JSON.stringify(readTagset(before)) === JSON.stringify(tagset);
  const file: JsonObject = {
    format: PROJECT_FORMAT,
    id,
    name,
    ...(lead !== undefined && { lead }),
    ...(articles !== undefined && { articles }),
    ...(hasTagset && {
      tagset: isSameTagset && before !== undefined ? before : writeTagset(tagset, before),
    }),
    ...(settings !== undefined && { settings }),
    ...(assigned !== undefined && { assigned: writeAssignments(assigned) }),
    ...without(original, ['format', 'id', 'name', 'lead', 'articles', 'tagset', 'settings', 'assigned']),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Who is no annotator by name is passed over. */
function readAssignments(value: JsonObject): Assignments {
  return Object.fromEntries(
    Object.entries(value).map(([article, ids]) => [
      article,
      [...new Set(asList(ids).flatMap((id) => (typeof id === 'string' && isAnnotatorId(id) ? [id] : [])))],
    ]),
  );
}

function writeAssignments(assigned: Assignments): JsonObject {
  return Object.fromEntries(Object.entries(assigned).map(([article, ids]) => [article, [...ids]]));
}
