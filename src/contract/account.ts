import * as v from 'valibot';
import { line } from './text.ts';

/** The longest name of a reader, in UTF-16 units. */
export const NAME_LENGTH = 80;

/** The shortest password, in UTF-16 units. */
export const PASSWORD_LENGTH = 8;

/** The longest password, in UTF-16 units: each is hashed. */
export const PASSWORD_MOST = 128;

/** Words between dots, an apostrophe within them too, at a name of several labels: what the log-in library takes as well. */
const EMAIL = /^[\w+'-]*[\w+-](?:\.[\w+'-]*[\w+-])*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;
/** The longest that a mail can go to (RFC 5321, 4.5.3.1.3), in characters. */
const EMAIL_MOST = 254;

/** An e-mail address, as far as its shape goes. */
export const email = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(EMAIL_MOST, 'notAnEmail'),
  v.regex(EMAIL, 'notAnEmail'),
);
/** What turns the writing around it (UAX 9, 2): in a name it would turn what stands beside that. */
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A reader's name, as it is shown. */
export const readerName = v.pipe(
  v.string(),
  v.transform((name) => name.replace(BIDIRECTIONAL, '')),
  line(NAME_LENGTH),
);
/** A password for a new account, or another for one. */
export const newPassword = v.pipe(
  v.string(),
  v.minLength(PASSWORD_LENGTH, 'tooShort'),
  v.maxLength(PASSWORD_MOST, 'tooLong'),
);
/** How long a code to log in by is good for, in minutes. */
export const CODE_MINUTES = 10;

/** A code to log in by, without the spaces and marks that come along where it is pasted. */
export const logInCode = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\s\p{Cf}]/gu, '')),
  v.regex(/^[0-9]{6}$/, 'notACode'),
);
/** Whose address a code is mailed to; what else is sent isn't looked at. */
export const codeRequest = v.object({ email });
/** What is logged in by a mailed code with. */
export const codeLogIn = v.object({ email, otp: logInCode });
/** What an account is asked for with; what else is sent isn't looked at. */
export const signUp = v.object({ name: readerName, email, password: newPassword });
/** The same, with the code that was mailed then. */
export const codeSignUp = v.object({ ...signUp.entries, otp: logInCode });

/** What an account's password is changed by; what else is sent isn't looked at. */
export const passwordChange = v.object({ currentPassword: v.string(), newPassword });

/**
 * What is asked of an account's name and picture beyond what the log-in library checks itself. Its other fields are
 * its own, and pass.
 */
export const accountFields = v.looseObject({
  name: v.optional(readerName),
  image: v.optional(v.null()),
});
