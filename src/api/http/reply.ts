/** An answer whose status isn't the endpoint's usual one: a handler may return this instead of a plain body. */
export class Reply {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}
