import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { hasAccount } from '../../../contract/me.ts';
import type { Mute } from '../../../contract/commentActs.ts';
import { useClient } from '../../../queries/ClientProvider.tsx';
import { useMe } from '../../../queries/me.ts';
import { mutesQuery, useUnmute } from '../../../queries/mutes.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from './Sessions.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** Whose comments are folded for the reader, and the way to end that. */
export function MutedSection() {
  const texts = useAccountTexts();
  const me = useMe();
  const mutes = useQuery({ ...mutesQuery(useClient()), enabled: me !== undefined && hasAccount(me) });
  return (
    <SettingsSection title={texts.muted}>
      {mutes.isPending ? (
        <Skeleton lines={1} />
      ) : mutes.isLoadingError ? (
        <Failed error={mutes.error} retry={mutes.refetch} />
      ) : (
        <Muted mutes={mutes.data.items} />
      )}
    </SettingsSection>
  );
}

function Muted({ mutes }: { mutes: Mute[] }) {
  const texts = useAccountTexts();
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const unmute = useUnmute();
  const [pressed, setPressed] = useState<Mute | null>(null);
  const press = (mute: Mute) => {
    if (unmute.isPending) return;
    setPressed(mute);
    unmute.mutate(mute.id, {
      onSuccess: () => {
        // The button that was pressed is gone.
        place.current?.focus();
        announce(texts.unmuted(mute.name));
      },
    });
  };
  return (
    <div ref={place} tabIndex={-1}>
      {mutes.length === 0 ? (
        <p>{texts.noneMuted}</p>
      ) : (
        <ul className={styles.sessions}>
          {mutes.map((mute) => (
            <li key={mute.id}>
              <bdi>{mute.name}</bdi>
              <Button aria-label={texts.unmuteReader(mute.name)} onClick={() => press(mute)}>
                {texts.unmute}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unmute.error && pressed && <Failed error={unmute.error} retry={() => press(pressed)} />}
    </div>
  );
}
