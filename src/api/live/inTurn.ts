/**
 * `act`, one at a time: called while it runs, it runs once more afterwards, however often it was called. Resolves when
 * all that was asked for is done; rejects where it fails, and what is asked for then begins anew.
 */
export function inTurn(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isWanted = false;
  const run = async () => {
    try {
      while (isWanted) {
        isWanted = false;
        await act();
      }
    } finally {
      running = null;
    }
  };
  return () => {
    isWanted = true;
    return (running ??= run());
  };
}
