/** A counted layer as it is told to windows: by top-level tag, and with what became of zones. */
import type { LayerCounts } from '../../../shared/domain/article.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { LayerZone } from './count-layers.ts';
import type { CountedLayer } from './index-file.ts';
import { madeOnOther } from './text-counts.ts';
import type { TopLevelTags } from './top-level-tags.ts';

/** `all`: the article's effective zones; `today`: its text, if that is known. */
export function toldCounts(
  { annotator, counts, leftOut, apart, texts }: CountedLayer,
  all: readonly LayerZone[],
  tags: TopLevelTags,
  today: Sha256 | undefined,
): LayerCounts {
  const onOther = today === undefined ? 0 : madeOnOther(texts, today);
  const agreedZones = all.filter(({ isAgreed }) => isAgreed).length;
  const zones = all.filter((zone) => !zone.isAgreed && zone.annotator === annotator).length;
  return {
    annotator,
    byTag: tags.counted(counts),
    ...(zones > 0 && { zones }),
    ...(agreedZones > 0 && { agreedZones }),
    ...(leftOut > 0 && { leftOut }),
    ...(apart > 0 && { apart }),
    ...(onOther > 0 && { onOther }),
  };
}
