/** Fields for words: one line, several lines, or a search with a way to clear it. */
import './text-field.css';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

/** What of a key press matters to a field's owner. */
export type FieldKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly maxLength?: number;
}

export function TextField({
  label,
  value,
  onChange,
  placeholder,
  hint,
  maxLength,
  problem,
  startsFocused = false,
  onCommit,
}: FieldProps & {
  readonly startsFocused?: boolean;
  /** Why what stands there is not taken; instead of the hint. */
  readonly problem?: string | undefined;
  /** Enter was pressed, or the field was left. */
  readonly onCommit?: () => void;
}): ReactNode {
  const input = useStartingFocus(startsFocused, false);
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(onCommit === undefined ? {} : { onBlur: () => onCommit(), ...keysTo(committing(onCommit)) })}
    >
      <Label className="field-label">{label}</Label>
      <Input
        ref={input}
        className="field-input"
        placeholder={placeholder ?? ''}
        autoComplete="off"
        spellCheck="false"
      />
      {hint !== undefined && problem === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </AriaTextField>
  );
}

export function TextArea({
  label,
  value,
  onChange,
  placeholder,
  hint,
  maxLength,
  rows = 3,
  isReadOnly = false,
  describedBy,
  onBlur,
  onKey,
  ref,
}: FieldProps & {
  readonly rows?: number;
  readonly isReadOnly?: boolean;
  /** Id of the element that says what the words are about. */
  readonly describedBy?: string;
  readonly onBlur?: () => void;
  /** True if the key was used: it then goes no further. */
  readonly onKey?: (event: FieldKey) => boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}): ReactNode {
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isReadOnly={isReadOnly}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(onBlur === undefined ? {} : { onBlur: () => onBlur() })}
      {...keysTo(onKey)}
    >
      <Label className="field-label">{label}</Label>
      <AriaTextArea
        className="field-input field-area"
        rows={rows}
        placeholder={placeholder ?? ''}
        {...(ref === undefined ? {} : { ref })}
      />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}

/** The label is for screen readers; the placeholder says the same to the eye. Esc clears. */
export function SearchField({
  label,
  value,
  onChange,
  clearName,
  name,
  startsFocused = false,
  onKey,
}: Omit<FieldProps, 'placeholder' | 'hint'> & {
  readonly clearName: string;
  /** Known to whoever moves the focus here. */
  readonly name?: string;
  readonly startsFocused?: boolean;
  /** True if the key was used: it then goes no further. */
  readonly onKey?: (event: FieldKey) => boolean;
}): ReactNode {
  // What is proposed is replaced by what is typed.
  const input = useStartingFocus(startsFocused, true);
  return (
    <AriaSearchField
      className="search-field"
      aria-label={label}
      value={value}
      onChange={onChange}
      {...keysTo(onKey)}
    >
      <Search size={14} aria-hidden className="search-field-icon" />
      <Input
        className="search-field-input"
        placeholder={label}
        {...(name === undefined ? {} : { 'data-field': name })}
        autoComplete="off"
        spellCheck="false"
        ref={input}
      />
      {value !== '' && (
        <Button className="search-field-clear" aria-label={clearName}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}

/** For the one field of a dialog that was opened to fill it. */
function useStartingFocus(startsFocused: boolean, selectsWords: boolean): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!startsFocused) return;
    input.current?.focus();
    if (selectsWords) input.current?.select();
  }, [startsFocused, selectsWords]);
  return input;
}

/** React Aria keeps every key that is listened to from going further, unless it is told. */
function keysTo(onKey: ((event: FieldKey) => boolean) | undefined): {
  onKeyDown?: (event: FieldKey & { preventDefault(): void; continuePropagation(): void }) => void;
} {
  if (onKey === undefined) return {};
  return {
    onKeyDown: (event) => {
      if (onKey(event)) event.preventDefault();
      else event.continuePropagation();
    },
  };
}

function committing(onCommit: () => void): (event: FieldKey) => boolean {
  return ({ key }) => {
    if (key === 'Enter') onCommit();
    return key === 'Enter';
  };
}
