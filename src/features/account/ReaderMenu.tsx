import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useLocation } from 'react-router-dom';
import { hasAccount, type Me } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { sentenceFor } from '../../i18n/problems.ts';
import { pages, withReturn } from '../../paths.ts';
import { useLogOut } from '../../queries/session.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import styles from './ReaderMenu.module.css';
import { Link } from '../../ui/Link.tsx';

/**
 * The banner's place for its reader: the log-in for guests, a menu named after anyone else. Who isn't known yet
 * (undefined) gets what the server rendered. `returnTo` is the page to come back to.
 */
export function ReaderMenu({ me, returnTo }: { me: Me | undefined; returnTo: string }) {
  const { t } = useI18n();
  const { search } = useLocation();
  const logOut = useLogOut();
  const announce = useAnnounce();
  const logIn = useRef<HTMLAnchorElement>(null);
  const leave = () => {
    if (logOut.isPending) return;
    logOut.mutate(undefined, {
      onSuccess: () => {
        logIn.current?.focus();
        announce(t.loggedOut);
      },
    });
  };

  if (me && hasAccount(me)) {
    return (
      <Menu
        name={me.name ?? t.account}
        isModerator={me.kind === 'moderator'}
        error={logOut.error && sentenceFor(logOut.error, t)}
        leave={leave}
      />
    );
  }
  const isOnTheWay = returnTo.startsWith(pages.login) || returnTo === pages.signup;
  return (
    <span className={`for-guests ${styles.guest}`}>
      <ButtonLink ref={logIn} to={isOnTheWay ? pages.login + search : withReturn(pages.login, returnTo)}>
        {t.logIn}
      </ButtonLink>
    </span>
  );
}

interface MenuProps {
  name: string;
  isModerator: boolean;
  error: string | null;
  leave: () => void;
}

function Menu({ name, isModerator, error, leave }: MenuProps) {
  const { t } = useI18n();
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  const closeFromKeyboard = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    close();
    opener.current?.focus();
  };
  const closeWhenLeft = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  const toggle = () => {
    // Safari gives a pressed button no focus, and without it nothing would tell that the menu was left.
    opener.current?.focus();
    setOpen(!isOpen);
  };
  return (
    // The events are those of the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.menu} onKeyDown={closeFromKeyboard} onBlur={closeWhenLeft}>
      <Button
        ref={opener}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={toggle}
      >
        <bdi>{name}</bdi>
      </Button>
      {isOpen && (
        <div id={panelId} tabIndex={-1} className={styles.panel}>
          <Link to={pages.account} onClick={close}>
            {t.account}
          </Link>
          <Link to={pages.saved} onClick={close}>
            {t.saved}
          </Link>
          {isModerator && (
            <Link to={pages.moderation} onClick={close}>
              {t.moderation}
            </Link>
          )}
          <button type="button" onClick={leave}>
            {t.logOut}
          </button>
          {error && <p role="alert">{error}</p>}
        </div>
      )}
    </div>
  );
}
