/** Buttons: with words, or with an icon whose name and shortcut its tooltip tells. */
import './button.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly className?: string;
  /** Accessible name, where the words alone do not say enough. */
  readonly label?: string;
  /** It comes where what had the focus goes, and takes it over: else the keyboard would lead nowhere. */
  readonly takesFocus?: boolean;
}

export function Button({
  look = 'plain',
  icon,
  children,
  onPress,
  isDisabled = false,
  type = 'button',
  className,
  label,
  takesFocus = false,
}: ButtonProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <AriaButton
      {...(label === undefined ? {} : { 'aria-label': label })}
      type={type}
      ref={button}
      isDisabled={isDisabled}
      onPress={() => onPress?.()}
      className={classNames('button', `button-${look}`, className)}
    >
      {icon}
      <span className="button-words">{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps {
  /** Its accessible name and the words of its tooltip. */
  readonly name: string;
  readonly keys?: readonly string[] | undefined;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean | undefined;
  /** Given: the button is a toggle, pressed or not. */
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly excludeFromTabOrder?: boolean;
}

export function IconButton({
  name,
  keys,
  icon,
  onPress,
  isPressed,
  isDisabled = false,
  isExpanded,
  excludeFromTabOrder = false,
}: IconButtonProps): ReactNode {
  const shared = { 'aria-label': name, className: 'icon-button', isDisabled, excludeFromTabOrder };
  return (
    <Tooltip name={name} keys={keys}>
      {isPressed === undefined ? (
        <AriaButton
          {...shared}
          {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
          onPress={() => onPress()}
        >
          {icon}
        </AriaButton>
      ) : (
        <AriaToggleButton {...shared} isSelected={isPressed} onChange={() => onPress()}>
          {icon}
        </AriaToggleButton>
      )}
    </Tooltip>
  );
}
