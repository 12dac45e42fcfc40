/** What stands where no annotation is listed: the truth about this article, and what to do. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../window-context.tsx';
import type { EmptyKind } from './empty-kind.ts';

export function EmptyList({
  kind,
  onShowAll,
}: {
  readonly kind: EmptyKind;
  readonly onShowAll: () => void;
}): ReactNode {
  const text = useText();
  switch (kind) {
    case 'loading':
      return <div className="empty-state" />;
    case 'no-match':
      return (
        <EmptyState
          title={text('annotations.no-match')}
          action={<Button onPress={onShowAll}>{text('annotations.show-all')}</Button>}
        />
      );
    case 'none':
      return <EmptyState title={text('annotations.none')}>{text('annotations.none-words')}</EmptyState>;
    case 'no-article':
      return <EmptyState title={text('annotations.none')}>{text('annotations.no-article')}</EmptyState>;
    case 'read-only':
      return <EmptyState title={text('annotations.none')}>{text('annotations.read-only-words')}</EmptyState>;
    case 'unreadable':
      return (
        <EmptyState title={text('annotations.nothing')}>{text('annotations.unreadable-words')}</EmptyState>
      );
    case 'empty-text':
      return <EmptyState title={text('annotations.nothing')}>{text('annotations.empty-words')}</EmptyState>;
  }
}
