import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { hasAccount } from '../../../contract/me.ts';
import type { Session } from '../../../contract/sessions.ts';
import { ago } from '../../../i18n/ago.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useClient } from '../../../queries/ClientProvider.tsx';
import { useMe } from '../../../queries/me.ts';
import { sessionsQuery, useEndSessions } from '../../../queries/sessions.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useLocalFormat } from '../../../ui/useLocalFormat.ts';
import styles from './Sessions.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** Where the account is logged in, and the way to end that elsewhere. */
export function SessionsSection() {
  const texts = useAccountTexts();
  const me = useMe();
  // Once the session has ended, they stay as they were known.
  const sessions = useQuery({ ...sessionsQuery(useClient()), enabled: me !== undefined && hasAccount(me) });
  return (
    <SettingsSection title={texts.sessions}>
      {sessions.isPending ? (
        <Skeleton lines={3} />
      ) : sessions.isLoadingError ? (
        <Failed error={sessions.error} retry={sessions.refetch} />
      ) : (
        <Sessions sessions={sessions.data.items} askedAt={sessions.dataUpdatedAt} />
      )}
    </SettingsSection>
  );
}

/** Sessions to end, and what is said once they are. */
interface Ending {
  which: Parameters<ReturnType<typeof useEndSessions>['mutate']>[0];
  outcome: string;
}

function Sessions({ sessions, askedAt }: { sessions: Session[]; askedAt: number }) {
  const texts = useAccountTexts();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const end = useEndSessions();
  const others = sessions.filter(({ isThis }) => !isThis);
  const [tried, setTried] = useState<Ending | null>(null);
  const run = (ending: Ending) => {
    if (end.isPending) return;
    setTried(ending);
    end.mutate(ending.which, {
      onSuccess: () => {
        // The button that was pressed is gone.
        list.current?.focus();
        announce(ending.outcome);
      },
    });
  };
  return (
    <>
      <ul ref={list} tabIndex={-1} className={styles.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} askedAt={askedAt} />
            {!session.isThis && (
              <Button
                aria-label={texts.endSessionOn(texts.device(session))}
                onClick={() =>
                  run({ which: { id: session.id }, outcome: texts.sessionEnded(texts.device(session)) })
                }
              >
                {texts.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button onClick={() => run({ which: 'others', outcome: texts.othersEnded })}>
          {texts.endOthers}
        </Button>
      )}
      {end.isError && tried && <Failed error={end.error} retry={() => run(tried)} />}
    </>
  );
}

function SessionLine({ session, askedAt }: { session: Session; askedAt: number }) {
  const { locale } = useI18n();
  const format = useLocalFormat();
  const texts = useAccountTexts();
  return (
    <div>
      <b>{texts.device(session)}</b>
      <p>
        {session.isThis ? texts.thisSession : texts.usedAt(ago(session.usedAt, askedAt, { locale, format }))}
      </p>
    </div>
  );
}
