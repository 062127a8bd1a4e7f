import { useI18n } from '../i18n/I18n.tsx';
import { Notice } from './Notice.tsx';

/** Says, where scripts don't run, that what should stand here needs them. */
export function NeedsScript() {
  const { t } = useI18n();
  return (
    <noscript>
      <Notice>
        <p>{t.needsScript}</p>
      </Notice>
    </noscript>
  );
}
