import { PageFailed } from '../ui/PageFailed.tsx';

/** Any address that leads nowhere. */
export function Component() {
  return <PageFailed error={{ name: 'ProblemError', code: 'notFound' }} />;
}
