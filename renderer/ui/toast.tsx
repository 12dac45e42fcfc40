/**
 * Toasts: a short word about what was just done, with a way back if there is one. It stays long
 * enough to be read and reached (20 s), and longer while it is under the pointer
 * or holds the focus.
 */
import './toast.css';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { Button, IconButton } from './button.tsx';

const STAY_MS = 20_000;

export function Toast({
  children,
  regionName,
  action,
  closeName,
  onClose,
}: {
  readonly children: ReactNode;
  readonly regionName: string;
  readonly action: { readonly name: string; readonly onPress: () => void } | null;
  readonly closeName: string;
  readonly onClose: () => void;
}): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState(false);
  useEffect(() => {
    if (hovered) return undefined;
    const timer = setInterval(() => {
      if (group.current?.contains(document.activeElement) !== true) onClose();
    }, STAY_MS);
    return () => clearInterval(timer);
  }, [hovered, onClose]);
  return (
    <Group ref={group} className="toast" aria-label={regionName} onHoverChange={setHovered}>
      <span className="toast-words">{children}</span>
      {action !== null && (
        <Button look="quiet" onPress={action.onPress} className="toast-action">
          {action.name}
        </Button>
      )}
      <IconButton name={closeName} icon={<X size={14} aria-hidden />} onPress={onClose} />
    </Group>
  );
}
