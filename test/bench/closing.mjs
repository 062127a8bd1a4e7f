// Whatever the bench starts, it stops: at its end, at an error, and when it is interrupted.

/** @type {(() => unknown)[]} */
const closers = [];

/** Has something closed at the end; what was begun last is closed first. @param {() => unknown} close */
export function onClose(close) {
  closers.push(close);
}

export async function closeAll() {
  for (const close of closers.splice(0).reverse()) await close();
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));
}
