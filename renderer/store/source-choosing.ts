/**
 * Choosing how an article's file is read: its encoding, the part of a page, a newer text.
 * The host settles it and tells every window to read the article again.
 */
import type { Api } from '../../shared/api/contract.ts';
import type { Actions } from './actions.ts';
import type { Reading } from './reading.ts';
import type { StoreContext } from './store-context.ts';

export type SourceChoosing = Pick<Actions, 'previewEncoding' | 'chooseSource' | 'cancelReading'>;

export function createSourceChoosing(
  context: StoreContext,
  api: Pick<Api, 'previewEncoding' | 'chooseSource' | 'cancelReading'>,
  reading: Pick<Reading, 'reload'>,
): SourceChoosing {
  return {
    previewEncoding: async (article, encoding) => {
      const reply = await api.previewEncoding({ article, encoding });
      return reply.ok ? reply.value : null;
    },
    chooseSource: async (article, choice) => {
      const reply = await api.chooseSource({ article, choice });
      if (!reply.ok) return false;
      await reading.reload(article);
      if (!reply.value.kept && context.state().project?.writable === 'yes')
        context.say('choice-not-kept', {});
      return true;
    },
    cancelReading: (article) => void api.cancelReading({ article }),
  };
}
