/** Names of tags in an imported file → tags; each name that the project does not know is listed once. */
import type { TagSaid, ToolNames } from '../export/tool-names.ts';
import type { ProblemList } from './problem-list.ts';

export type TagReader = (name: string, line?: number) => TagSaid;

export function createTagReader(names: ToolNames, file: string, problems: ProblemList): TagReader {
  const unknown = new Set<string>();
  return (name, line) => {
    const { tag, label, isKnown } = names.read(name);
    if (!isKnown && !unknown.has(name)) {
      unknown.add(name);
      problems.push({ code: 'unknown-tag', file, ...(line !== undefined && { line }), detail: name });
    }
    return { tag, label };
  };
}
