import { useEffect, useState } from 'react';
import { usePart } from '../../ui/usePart.ts';

const loadTools = async () => (await import('./PassageTools.tsx')).PassageTools;

const seek = () =>
  void import('./seekPassage.ts').then(
    ({ seekPassage }) => seekPassage(),
    // It leads to the top of the story then.
    () => undefined,
  );

/** The way to share a passage of the story. Its script comes once something is selected on the page. */
export function Passages({ address }: { address: string }) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    document.addEventListener('selectionchange', want);
    if (performance.getEntriesByType('navigation')[0]?.name.includes(':~:')) seek();
    return () => document.removeEventListener('selectionchange', want);
  }, []);
  const { Part } = usePart(loadTools, isWanted);
  return Part && <Part address={address} />;
}
