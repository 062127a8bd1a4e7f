/** A story this old, in milliseconds, belongs to the archive: it never leads, stands apart, and says its year. */
export const ARCHIVE_AGE = 365 * 86_400_000;
