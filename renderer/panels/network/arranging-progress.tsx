/** How far the arranging of a network is, with a way to stop it and to go on. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useText } from '../window-context.tsx';
import type { Arranging } from './use-arranging.ts';

export function ArrangingProgress({
  arranging: { progress, isStopped, stop, goOn },
}: {
  readonly arranging: Arranging;
}): ReactNode {
  const text = useText();
  if (progress === null) return null;
  // One button for both, so that the focus stays where it was.
  return (
    <span className="network-progress">
      {text(isStopped ? 'network.stopped' : 'network.arranging', { percent: progress })}
      <Button look="quiet" onPress={isStopped ? goOn : stop}>
        {text(isStopped ? 'network.go-on' : 'network.stop')}
      </Button>
    </span>
  );
}
