/** The commands of the annotator's side of a review: what colleagues decided on one's own annotations. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import { canTag, hasArticle } from './command-conditions.ts';
import { answerable } from './judgements.ts';
import type { CommandUi } from './run-command.ts';
import type { Store } from './store.ts';

type AnsweringCommand = Extract<
  CommandId,
  'next-judgement' | 'previous-judgement' | 'follow-decision' | 'answer-decision'
>;

export function answeringCommands(
  { actions }: Pick<Store, 'actions'>,
  ui: Pick<CommandUi, 'focusAnswer'>,
): Readonly<Record<AnsweringCommand, Behaviour>> {
  return {
    'next-judgement': step(1),
    'previous-judgement': step(-1),
    'follow-decision': {
      run: actions.followSelected,
      enabled: canTag,
    },
    'answer-decision': {
      run: ui.focusAnswer,
      enabled: (state) => canTag(state) && answerable(state) !== undefined,
    },
  };

  function step(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepJudgement(by);
      },
      // Also where none waits: that is said, not kept silent.
      enabled: hasArticle,
    };
  }
}
