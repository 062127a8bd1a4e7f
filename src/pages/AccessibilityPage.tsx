import { Sentences, StatementPart } from '../features/statement/Statement.tsx';
import { accessibilityTexts } from '../i18n/accessibilityTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { usePublication } from '../queries/publication.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** `/accessibility`: how far everyone can use the site, and where to say that one can't. */
export function Component() {
  const texts = accessibilityTexts(useI18n().locale);
  const { contact } = usePublication();
  return (
    <>
      <PageHead title={texts.title} description={texts.intro} canonical={pages.accessibility} isWhole />
      <PageTitle intro={texts.intro}>{texts.title}</PageTitle>
      <StatementPart title={texts.holds}>
        <Sentences of={texts.held} />
      </StatementPart>
      <StatementPart title={texts.lacks}>
        <Sentences of={texts.lacking} />
      </StatementPart>
      {contact && (
        <StatementPart title={texts.tell}>
          <p>{texts.telling(contact)}</p>
        </StatementPart>
      )}
    </>
  );
}
