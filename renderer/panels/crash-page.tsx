/** The window's one error boundary: says what happened and offers to load again; the work is in the host. */
import './still-page.css';
import { Component, type ReactNode } from 'react';
import { type Text } from '../../shared/text/text.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly text: Text;
  readonly onReload: () => void;
  readonly children: ReactNode;
}

export class CrashPage extends Component<Props, { readonly crashed: boolean }> {
  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override state = { crashed: false };

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { text, onReload } = this.props;
    return (
      <main className="still-page">
        <h1>{text('crash.title')}</h1>
        <p>{text('crash.words')}</p>
        <Button look="primary" onPress={onReload}>
          {text('crash.reload')}
        </Button>
      </main>
    );
  }
}
