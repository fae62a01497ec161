import { Component, type ReactNode } from 'react';
import { noteFault } from '../../actions/diagnostics.ts';
import { flushDrafts } from '../../actions/drafts.ts';
import { ErrorScreen } from './error-screen.tsx';

interface ErrorBoundaryProps {
  /** What broke: 这一页, 窗口. */
  readonly what: string;
  readonly children: ReactNode;
}

/**
 * A fault in drawing takes its screen away and nothing else. What was typed is outside of what is drawn: it is
 * committed at once, and stands in its field when the screen is drawn again.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    void flushDrafts();
    void noteFault('render', error);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const again = (): void => {
      // What could not be committed while it was broken is tried once more.
      void flushDrafts();
      this.setState({ broken: false });
    };
    return <ErrorScreen what={this.props.what} onAgain={again} />;
  }
}
