/** What couldn't be fetched: one sentence that begins with the address and says why. */
export class WebError extends Error {
  /** Whether the host itself is in trouble, so that its other addresses would do no better. */
  readonly isHostTrouble: boolean;

  constructor(sentence: string, isHostTrouble: boolean, cause?: unknown) {
    super(sentence, { cause });
    this.isHostTrouble = isHostTrouble;
  }

  /** The same, as what comes after other words. */
  after(words: string): WebError {
    return new WebError(`${words} ${this.message}`, this.isHostTrouble, this.cause);
  }
}

/** An address as it may be said: without a password that is in it. */
export function shownAddress(address: URL | string): string {
  if (typeof address === 'string' && !URL.canParse(address)) return address;
  const shown = new URL(address);
  shown.username = '';
  shown.password = '';
  return shown.href;
}
