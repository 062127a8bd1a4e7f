import { codeTexts } from '../../i18n/codeTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { inLocale } from '../../i18n/locale.ts';
import { pages } from '../../paths.ts';
import { usePublication } from '../../queries/publication.tsx';

/** Where the demonstration has the mail that a form waits for; in another tab, for the form keeps what was typed. */
export function DemoMails({ className }: { className: string | undefined }) {
  const { locale } = useI18n();
  const texts = codeTexts(locale);
  if (!usePublication().keepsMail) return null;
  return (
    <p className={className}>
      {texts.noMailSent}{' '}
      <a href={inLocale(locale, pages.mail)} target="_blank">
        {texts.seeMails}
      </a>
    </p>
  );
}
