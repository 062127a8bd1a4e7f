import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import * as v from 'valibot';
import { useI18n } from '../../i18n/I18n.tsx';
import type { Catalogue } from '../../i18n/en.ts';
import { fieldSentence, type Failure } from '../../i18n/problems.ts';
import { useOnceLoggedIn } from '../../queries/useOnceLoggedIn.ts';
import { problemsOf, type FieldName, type Problems } from './problemsOf.ts';

type Values<Name extends FieldName> = Record<Name, string>;
type Checks = Partial<Record<FieldName, v.GenericSchema<string>>>;

/**
 * A form that sends `names` once at a time. What it was given stays in its fields, whatever happens; what is wrong is
 * said at the fields or above them, and focus goes to the first of it. Nothing is sent while a field is empty or against
 * its check. What was refused because the session had ended is sent again once its account is logged in. `done` is
 * called with what was sent when `send` has resolved. `sentences` are those for codes of fields that the catalogue has
 * none for.
 */
export function useAccountForm<Name extends FieldName>(
  names: readonly Name[],
  send: (values: Values<Name>) => Promise<unknown>,
  done: (values: Values<Name>) => void,
  checks: Checks = {},
  sentences: Record<string, string> = {},
) {
  const i18n = useI18n();
  const t = { ...i18n.t, fields: { ...i18n.t.fields, ...sentences } };
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({ fields: {} });
  const [isSending, setSending] = useState(false);
  useLayoutEffect(() => {
    if (problems.whole === undefined && Object.keys(problems.fields).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus();
  }, [problems]);
  useOnceLoggedIn(problems.isLoggedOut ?? false, () => form.current?.requestSubmit());

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const values = valuesOf(event.currentTarget, names);
    const fields = Object.fromEntries(
      names.flatMap((name) => {
        const sentence = faultOf(values[name], checks[name], t);
        return sentence === null ? [] : [[name, sentence]];
      }),
    );
    setProblems({ fields });
    if (Object.keys(fields).length > 0) return;
    setSending(true);
    send(values)
      .then(
        () => done(values),
        (error: Failure) => setProblems(problemsOf(error, t)),
      )
      .finally(() => setSending(false));
  };
  // Should the page's scripts not run, a password must not end up in the address.
  return { form: { ref: form, onSubmit, noValidate: true, method: 'post' }, problems, isSending };
}

/** What is wrong with a field's value, as a sentence, or null. */
function faultOf(value: string, check: v.GenericSchema<string> | undefined, t: Catalogue): string | null {
  if (value.trim() === '') return t.fields.missing;
  const code = check && v.safeParse(check, value).issues?.[0].message;
  return code === undefined ? null : fieldSentence([{ pointer: '', code }], '', t);
}

function valuesOf<Name extends FieldName>(form: HTMLFormElement, names: readonly Name[]): Values<Name> {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Values<Name>;
}
