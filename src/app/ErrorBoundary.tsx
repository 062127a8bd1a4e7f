import { Component, type ReactNode } from 'react';
import { PageFailed } from '../ui/PageFailed.tsx';

/** Keeps a page that throws from taking the frame with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <PageFailed error={{ name: 'Error' }} retry={() => this.setState({ hasFailed: false })} />;
  }
}
