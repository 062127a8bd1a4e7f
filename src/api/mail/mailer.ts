/** A mail as it goes out. Its id makes one that goes out twice the same. */
export interface Mail {
  /** Without its angle brackets: `9b2d…@paper.example`. */
  messageId: string;
  /** `The Meridian <alerts@paper.example>` */
  from: string | { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** The way that mail goes out. */
export interface Mailer {
  /** Resolves once it is taken; rejects with what was said, or that nothing was. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
