import { Sentences, StatementPart } from '../features/statement/Statement.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { cookies, privacyTexts } from '../i18n/privacyTexts.ts';
import { pages } from '../paths.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** `/privacy`: what is kept of readers. */
export function Component() {
  const texts = privacyTexts(useI18n().locale);
  return (
    <>
      <PageHead title={texts.title} description={texts.intro} canonical={pages.privacy} isWhole />
      <PageTitle intro={texts.intro}>{texts.title}</PageTitle>
      <StatementPart title={texts.nobody}>
        <Sentences of={texts.nobodyElse} />
      </StatementPart>
      <StatementPart title={texts.cookiesTitle} intro={texts.cookiesIntro}>
        <dl>
          {Object.entries(texts.cookies).map(([name, what]) => (
            <div key={name}>
              <dt>
                <code dir="ltr">{cookies[name as keyof typeof cookies]}</code>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </StatementPart>
      <StatementPart title={texts.deviceTitle} intro={texts.deviceIntro}>
        <Sentences of={Object.values(texts.device)} />
      </StatementPart>
      <StatementPart title={texts.serverTitle}>
        <Sentences of={[...Object.values(texts.server), texts.logs]} />
      </StatementPart>
      <StatementPart title={texts.rights}>
        <Sentences of={texts.yourRights} />
      </StatementPart>
    </>
  );
}
