/** A line that unfolds to what is behind it. */
import './disclosure.css';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

export function Disclosure({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <AriaDisclosure className="disclosure">
      <Button slot="trigger" className="disclosure-line">
        <ChevronRight size={14} aria-hidden className="disclosure-mark" />
        <span>{title}</span>
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
