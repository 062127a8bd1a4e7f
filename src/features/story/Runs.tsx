import type { Content, Run } from '../../contract/blocks.ts';
import { Link } from '../../ui/Link.tsx';

/** Running text: emphasis and links. Links on this site stay in the page; others tell nobody where they came from. */
export function Runs({ content }: { content: Content }) {
  return content.map((run, at) => <OneRun key={at} run={run} />);
}

function OneRun({ run }: { run: Run }) {
  const words =
    run.emphasis === 'strong' ? <strong>{run.text}</strong> : run.emphasis ? <em>{run.text}</em> : run.text;
  if (run.href === undefined) return words;
  if (run.href.startsWith('/')) return <Link to={run.href}>{words}</Link>;
  return (
    <a href={run.href} rel="noopener noreferrer">
      {words}
    </a>
  );
}
