/** Names that `xml:id` and pointers of a TEI document are made of. */
import type { LayerDocument } from '../export/layer-documents.ts';
import type { ToolNames } from '../export/tool-names.ts';

/** Names of tags in `xml:id`; what people call them stands beside. */
export interface TeiNames {
  readonly ids: ToolNames;
  readonly labels: ToolNames;
}

export function anchorId(codePoint: number): string {
  return `at-${codePoint}`;
}

/** As `resp` points to it. */
export function annotatorId({ folder }: LayerDocument): string {
  return `by-${folder}`;
}

export function categoryId(name: string): string {
  return `tag-${name}`;
}
