/** A server-sent event; without a name it is a beat: nothing but a sign of life, with the number to go on after. */
export interface ServerEvent {
  event: string;
  id: number | null;
  data: string;
}

/**
 * Reads server-sent events (HTML, 9.2.6), as far as the API writes them, and calls back with each as it comes. Resolves
 * when the stream ends or `signal` is aborted; rejects where it breaks off.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  hear: (event: ServerEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + decoder.decode(part.value, { stream: true })).split('\n\n');
    rest = blocks.splice(-1).join('');
    for (const block of blocks) hear(toEvent(block));
  }
}

function toEvent(block: string): ServerEvent {
  const fields = new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trimStart()];
    }),
  );
  const id = fields.get('id');
  return {
    event: fields.get('event') ?? '',
    id: id === undefined ? null : Number(id),
    data: fields.get('data') ?? '',
  };
}
