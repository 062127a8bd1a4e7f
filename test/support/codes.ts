/** The code that a mail's text has on a line of its own; '' where it has none. */
export const codeIn = (text = ''): string => /^\d{6}$/m.exec(text)?.[0] ?? '';
