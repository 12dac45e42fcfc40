/** What a region shows when it has nothing: a word on why, and the one thing to do. */
import './empty-state.css';
import type { ReactNode } from 'react';

export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children !== undefined && <p className="empty-state-words">{children}</p>}
      {action !== undefined && <div className="empty-state-actions">{action}</div>}
    </div>
  );
}
