import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useClient } from './ClientProvider.tsx';
import { useMe } from './me.ts';

/**
 * Keeps the page up with what happens elsewhere. Its script comes once the reader is known and the page ready; where it
 * doesn't come, the page is as good as one that was just loaded.
 */
export function useLive(): void {
  const client = useClient();
  const cache = useQueryClient();
  const announce = useAnnounce();
  const { t } = useI18n();
  const readerId = useMe()?.id;
  const epoch = client.session.epoch();
  useEffect(() => {
    if (readerId === undefined) return undefined;
    let stop: (() => void) | null = () => undefined;
    void import('./followLive.ts').then(
      ({ followLive }) => {
        if (stop) stop = followLive({ client, cache, readerId, t, announce });
      },
      () => undefined,
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [client, cache, readerId, epoch, t, announce]);
}
