import * as v from 'valibot';
import { line } from './text.ts';

/** The longest name of a reader, in UTF-16 units. */
export const NAME_LENGTH = 80;

/** The shortest password, in UTF-16 units. */
export const PASSWORD_LENGTH = 8;

/** The longest password, in UTF-16 units: each is hashed. */
export const PASSWORD_MOST = 128;

/** An e-mail address, as far as its shape goes. */
export const email = v.pipe(v.string(), v.trim(), v.email('notAnEmail'));
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
