import { fieldsOf } from '../../client/problemError.ts';
import type { Catalogue } from '../../i18n/en.ts';
import { fieldSentence, sentenceFor, type Failure } from '../../i18n/problems.ts';

/** What is wrong with a form: a sentence for each bad field, or one for the whole. */
export interface Problems {
  fields: Partial<Record<FieldName, string>>;
  whole?: string;
  /** Whether too many have been wrong before it. */
  isHeldBack?: boolean;
  /** Whether the session that it was sent by has ended. */
  isLoggedOut?: boolean;
}

const fieldNames = ['name', 'email', 'password', 'currentPassword', 'newPassword', 'otp', 'plan'] as const;
export type FieldName = (typeof fieldNames)[number];

/** What a refusal says of a form, at the field that it is about where it is about one. */
export function problemsOf(error: Failure, t: Catalogue): Problems {
  const field = fieldOf(error, t);
  if (field) return { fields: field };
  const fields = Object.fromEntries(
    fieldNames.flatMap((name) => {
      const sentence = fieldSentence(fieldsOf(error), `/${name}`, t);
      return sentence === null ? [] : [[name, sentence]];
    }),
  );
  if (Object.keys(fields).length > 0) return { fields };
  const isHeldBack = error.code === 'tooManyRequests';
  const isLoggedOut = error.code === 'notLoggedIn';
  return { fields: {}, whole: sentenceFor(error, t), isHeldBack, isLoggedOut };
}

/** The log-in library names fields by the code itself; what it calls invalid as a whole is the e-mail address. */
function fieldOf(error: Failure, t: Catalogue): Problems['fields'] | null {
  switch (error.code) {
    case 'invalidEmail':
    case 'validationError':
      return { email: t.fields.notAnEmail };
    case 'passwordTooShort':
      return { password: t.fields.tooShort };
    case 'passwordTooLong':
      return { password: t.fields.tooLong };
    default:
      return null;
  }
}
