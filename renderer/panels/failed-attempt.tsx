/** Says over an open project that another could not be opened, or that its annotations could not be kept elsewhere. */
import type { ReactNode } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { keepFailureKey, openFailureKey } from './failure-words.ts';
import { readableName } from './readable-name.ts';
import { useActions, useText, useWindowState } from './window-context.tsx';

export function FailedAttempt(): ReactNode {
  const text = useText();
  const actions = useActions();
  const project = useWindowState((state) => state.project?.name ?? '');
  const keepFailure = useWindowState((state) => state.keepFailure);
  const openFailure = useWindowState((state) => state.openFailure);
  const words =
    keepFailure !== null
      ? text(keepFailureKey(keepFailure), { file: readableName(project) })
      : openFailure !== null && text(openFailureKey(openFailure));
  return (
    <div role="alert">
      <Banner
        severity="error"
        severityName={text('notices.error')}
        dismissName={text('notices.dismiss')}
        onDismiss={actions.dismissFailure}
        actions={
          keepFailure !== null && (
            <Button onPress={() => void actions.keepElsewhere()}>{text('article.again')}</Button>
          )
        }
      >
        {words}
      </Banner>
    </div>
  );
}
