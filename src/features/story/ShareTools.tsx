import { useState, useSyncExternalStore } from 'react';
import type { Teaser } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button, ButtonAnchor } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { mailtoLink } from './mailtoLink.ts';
import styles from './ShareTools.module.css';

/** Share by e-mail, by the system's sheet where there is one, or by the copied link. `address` is the story's own, whole. */
export function ShareTools({ story, address }: { story: Teaser; address: string }) {
  const { t } = useI18n();
  const hasSheet = useSyncExternalStore(never, canShare, isFalse);
  const [outcome, setOutcome] = useState('');
  const announce = useAnnounce();

  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    const words = copied ? t.linkCopied : t.copyFailed(address);
    setOutcome(words);
    announce(words);
  };
  // Closing the sheet rejects as well; neither is worth a word.
  const share = () => navigator.share({ title: story.headline, url: address }).catch(() => undefined);

  return (
    <div className={`${styles.tools} unprinted`} role="group" aria-label={t.shareStory}>
      <ButtonAnchor href={mailtoLink(story.headline, t.shareBody(story.headline, address))}>
        <Icon name="mail" />
        {t.shareByEmail}
      </ButtonAnchor>
      {hasSheet && (
        <Button onClick={() => void share()}>
          <Icon name="share" />
          {t.share}
        </Button>
      )}
      <Button onClick={() => void copy()}>
        <Icon name="link" />
        {t.copyLink}
      </Button>
      {outcome && (
        <p className={styles.outcome} aria-hidden="true">
          {outcome}
        </p>
      )}
    </div>
  );
}

/** Whether there is a share sheet doesn't change while the page stands; on the server there is none. */
const never = () => () => undefined;
const canShare = () => 'share' in navigator;
const isFalse = () => false;
