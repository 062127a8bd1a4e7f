import { useState } from 'react';
import type { TopicRef } from '../../../contract/topics.ts';
import { useChangeFollow, type WantedFollow } from '../../../queries/follows.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';

/** A change that came to nothing: it can be tried again. */
export interface FailedChange {
  retry: () => void;
}

/**
 * The way to change how a topic is followed, said once in `words` when the paper has taken it; `failed` while the last
 * change is one that it hasn't.
 */
export function useFollowChange(topic: TopicRef) {
  const changeFollow = useChangeFollow();
  const announce = useAnnounce();
  const [failed, setFailed] = useState<FailedChange | null>(null);
  const change = (wanted: WantedFollow, words: string) => {
    setFailed(null);
    changeFollow.mutateAsync({ topic, wanted }).then(
      () => announce(words),
      () => setFailed({ retry: () => change(wanted, words) }),
    );
  };
  return { change, failed };
}
