import { useRef, useState, type CSSProperties } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { passageTexts } from '../../i18n/passageTexts.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { pageTextOf } from './pageText.ts';
import styles from './PassageTools.module.css';
import { textDirective } from './textDirective.ts';
import { useSelected } from './useSelected.ts';

/** What is left free around it, in CSS pixels. */
const GAP = 8;

/** What became of copying the link to a passage; `link` is there where it could not be copied. */
interface Outcome {
  of: Range;
  link: string | null;
}

/**
 * Copies the link to what is selected of the story: beside the selection, and where it stands itself, among the ways to
 * share below the story, where it moves nothing that is read. `address` is the story's own, whole.
 */
export function PassageTools({ address }: { address: string }) {
  const texts = passageTexts(useI18n().locale);
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const selected = useSelected(place);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!selected) return null;

  const copy = async () => {
    const { text, from, to } = pageTextOf(selected);
    const link = `${address}#${partOf(selected)}:~:${textDirective(text, from, to)}`;
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    announce(isCopied ? texts.copied : texts.refused);
    setOutcome({ of: selected, link: isCopied ? null : link });
  };
  const button = (
    <Button
      // The selection stays.
      onPointerDown={(press) => press.preventDefault()}
      onClick={() => void copy()}
    >
      <Icon name="link" />
      {texts.copy}
    </Button>
  );
  const said = outcome?.of === selected ? outcome : null;
  return (
    <>
      <div ref={place} className={styles.beside} style={placeBy(selected)}>
        {button}
        {said?.link ? (
          <label>
            {texts.refused}
            <input ref={selectAll} readOnly dir="ltr" value={said.link} />
          </label>
        ) : (
          said && <p aria-hidden="true">{texts.copied}</p>
        )}
      </div>
      {button}
    </>
  );
}

/** The id of the part that a passage stands in, for browsers that find none in what comes late; the first has none. */
const partOf = (range: Range) => range.startContainer.parentElement?.closest('[data-body]')?.id ?? '';

const selectAll = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.select();
};

/** Below the end of a selection, on the page, and growing to where there is more room. */
function placeBy(range: Range): CSSProperties {
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const isRtl = getComputedStyle(range.endContainer.parentElement ?? document.body).direction === 'rtl';
  const { clientWidth } = document.documentElement;
  const end = isRtl ? last.left : last.right;
  const top = last.bottom + scrollY + GAP;
  return end > clientWidth / 2
    ? { top, right: Math.max(GAP, clientWidth - end) }
    : { top, left: Math.max(GAP, end) };
}
