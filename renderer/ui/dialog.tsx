/** Dialogs: a sheet over the window with a title, a body that scrolls, and a foot with its actions. */
import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';

export interface DialogProps {
  readonly title: string;
  /** The title is said, not shown. */
  readonly hideTitle?: boolean;
  /** Name of the button that closes it; absent if it cannot be closed. */
  readonly closeName?: string;
  readonly onClose?: () => void;
  readonly size?: 'small' | 'medium' | 'large' | 'page';
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Shown as long as it is rendered; Esc and a press outside close it if it can be closed. */
export function Dialog({
  title,
  hideTitle = false,
  closeName,
  onClose,
  size = 'medium',
  foot,
  children,
}: DialogProps): ReactNode {
  const closable = onClose !== undefined;
  return (
    <ModalOverlay
      className="dialog-backdrop"
      isOpen
      isDismissable={closable}
      isKeyboardDismissDisabled={!closable}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={classNames('dialog-sheet', `dialog-${size}`)}>
        <AriaDialog className="dialog">
          <header className={hideTitle ? 'visually-hidden' : 'dialog-head'}>
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {closable && closeName !== undefined && (
              <IconButton name={closeName} icon={<X size={16} aria-hidden />} onPress={onClose} />
            )}
          </header>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <footer className="dialog-foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
