import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { fieldsOf } from '../../client/problemError.ts';
import { TEST_CARDS, type PretendPayment } from '../../contract/pretendPayments.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { pretendTexts } from '../../i18n/pretendTexts.ts';
import { sentenceFor, type Failure } from '../../i18n/problems.ts';
import { usePretendToPay } from '../../queries/pretendPayments.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Catalogue } from '../../i18n/en.ts';
import styles from './Pretend.module.css';

interface PretendPaymentFormProps {
  token: string;
  payment: PretendPayment;
  /** Leads back to the newspaper. */
  onBack: (returnUrl: string) => void;
}

/** Pays with a test card, which its bank may want confirmed; says what became of it where it isn't paid. */
export function PretendPaymentForm({ token, payment, onBack }: PretendPaymentFormProps) {
  const { t, locale, format } = useI18n();
  const all = paymentTexts(locale);
  const texts = pretendTexts(locale);
  const pay = usePretendToPay(token);
  const [card, setCard] = useState(grouped(TEST_CARDS.works));
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLFormElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const { state, needsConfirmation, returnUrl } = payment;
  // Another try after a “no” is asked about once it is answered, and not before.
  const isTrying = pay.isPending && !pay.variables.isConfirmed;
  const isAsked = needsConfirmation && !isRefused && !isTrying;
  const error = isRefused
    ? all.failed.notConfirmed
    : pay.error && wrongWith(pay.error, { ...all.failed, ...texts.refused }, t);
  useLayoutEffect(() => {
    if (error) field.current?.querySelector('input')?.focus();
  }, [error]);
  useLayoutEffect(() => {
    if (isAsked) yes.current?.focus();
  }, [isAsked]);
  const price = format.price(payment.price);
  const back = <Button onClick={() => onBack(returnUrl)}>{texts.back}</Button>;
  if (state !== 'open') {
    const outcome = { processing: texts.late, paid: texts.paid, failed: texts.closed, closed: texts.closed };
    return (
      <Notice>
        <p>{outcome[state]}</p>
        {back}
      </Notice>
    );
  }
  const send = (isConfirmed: boolean) => {
    if (pay.isPending) return;
    setRefused(false);
    pay.mutate({ card, isConfirmed });
  };
  if (isAsked) {
    return (
      <Notice>
        <p>{texts.confirm(price)}</p>
        <p className={styles.ways}>
          <Button ref={yes} look="main" onClick={() => send(true)}>
            {texts.confirmYes}
          </Button>
          <Button onClick={() => setRefused(true)}>{texts.confirmNo}</Button>
        </p>
      </Notice>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  return (
    <form ref={field} className={styles.form} onSubmit={submit} noValidate method="post">
      <p className={styles.price}>{texts.toPay(price)}</p>
      <Field
        label={texts.card}
        name="card"
        dir="ltr"
        inputMode="numeric"
        // Nobody's own card belongs here.
        autoComplete="off"
        value={card}
        onChange={(event) => setCard(event.target.value)}
        error={error}
      />
      <p className={styles.ways}>
        <Button look="main" type="submit" aria-disabled={pay.isPending || undefined}>
          {pay.isPending ? all.paying : texts.pay(price)}
        </Button>
        {back}
      </p>
    </form>
  );
}

/** `4242 4242 4242 4242`. */
export const grouped = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ');

/** Why a card wasn't taken, as a sentence. */
function wrongWith(error: Failure, reasons: Record<string, string>, t: Catalogue): string {
  const code = fieldsOf(error).find(({ pointer }) => pointer === '/card')?.code;
  return (code === undefined ? undefined : reasons[code]) ?? sentenceFor(error, t);
}
