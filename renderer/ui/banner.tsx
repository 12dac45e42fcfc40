/** Banners: something happened, what it concerns, and what can be done now. */
import './banner.css';
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';

export interface BannerProps {
  readonly severity: 'error' | 'warning' | 'info';
  /** Said before the sentence to those who do not see the icon. */
  readonly severityName: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Technical words, folded away. */
  readonly detail?: string | undefined;
  readonly detailName?: string;
  readonly dismissName?: string;
  readonly onDismiss?: () => void;
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export function Banner({
  severity,
  severityName,
  children,
  actions,
  detail,
  detailName,
  dismissName,
  onDismiss,
}: BannerProps): ReactNode {
  const [open, setOpen] = useState(false);
  const Icon = ICONS[severity];
  return (
    <div className={classNames('banner', `banner-${severity}`)}>
      <Icon size={16} aria-hidden className="banner-icon" />
      <div className="banner-words">
        <p>
          <span className="visually-hidden">{severityName}: </span>
          {children}
        </p>
        {open && detail !== undefined && <pre className="banner-detail">{detail}</pre>}
      </div>
      <div className="banner-actions">
        {detail !== undefined && detailName !== undefined && (
          <Button look="quiet" onPress={() => setOpen(!open)}>
            {detailName}
          </Button>
        )}
        {actions}
        {onDismiss !== undefined && dismissName !== undefined && (
          <IconButton name={dismissName} icon={<X size={14} aria-hidden />} onPress={onDismiss} />
        )}
      </div>
    </div>
  );
}
