import { useEffect, useState } from 'react';
import { usePart } from '../../ui/usePart.ts';

const loadTools = async () => (await import('./PassageTools.tsx')).PassageTools;

/** The way to share a passage of the story. Its script comes once something is selected on the page. */
export function Passages({ address }: { address: string }) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    document.addEventListener('selectionchange', want);
    return () => document.removeEventListener('selectionchange', want);
  }, []);
  const { Part } = usePart(loadTools, isWanted);
  return Part && <Part address={address} />;
}
