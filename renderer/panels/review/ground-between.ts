/** What two annotators have in common, in one plain sentence. */
import type { ReviewItem } from '../../store/review-queue.ts';

export type GroundBetween = 'agree' | 'none' | 'ends' | 'tags' | 'what' | 'details';

/** null for nothing to say: neither marked anything. */
export function groundBetween(items: readonly ReviewItem[]): GroundBetween | null {
  if (items.length === 0) return null;
  let partners = 0;
  let ends = 0;
  let tags = 0;
  let details = 0;
  for (const { own, theirs, differs } of items) {
    if (own === null || theirs === null) continue;
    partners += 1;
    if (differs.includes('tag')) tags += 1;
    else if (differs.includes('boundary')) ends += 1;
    else if (differs.length > 0) details += 1;
  }
  const alone = items.length - partners;
  if (partners === 0) return 'none';
  if (alone + ends + tags + details === 0) return 'agree';
  const most = Math.max(alone, ends, tags, details);
  if (most === alone) return 'what';
  if (most === ends) return 'ends';
  return most === tags ? 'tags' : 'details';
}
