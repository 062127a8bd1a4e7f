import { setImmediate } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';

/** What a transaction on a connection that was cut is answered with. */
const CUT = 'The connection to the database was cut amid a transaction.';

/**
 * A client whose transactions fail where their connection is cut. The library would go on to write to it, be it a
 * rollback, which ends the process (postgres 3.4.9, `nextWrite`); instead, what is under way there is left alone.
 */
export function outliveCuts(client: Sql): Sql {
  const begin = (run: (tx: TransactionSql) => Promise<unknown>) => {
    const state = { isOver: false };
    const end = () => void (state.isOver = true);
    const outcome = client.begin((tx) => settled(run(guarded(tx, state)), state));
    // A cut ends the transaction for who asked, while what it runs knows nothing of that.
    outcome.then(end, end);
    return outcome;
  };
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)),
  });
}

/** A transaction's client that asks nothing more once that is over. */
function guarded(tx: TransactionSql, state: { isOver: boolean }): TransactionSql {
  const unsafe: TransactionSql['unsafe'] = (...args) => {
    if (state.isOver) throw new Error(CUT);
    return tx.unsafe(...args);
  };
  const savepoint = (run: (inner: TransactionSql) => Promise<unknown>) => {
    if (state.isOver) throw new Error(CUT);
    return tx.savepoint((inner) => settled(run(guarded(inner, state)), state));
  };
  const own: Record<string | symbol, unknown> = { unsafe, savepoint };
  return new Proxy(tx, { get: (target, name) => own[name] ?? Reflect.get(target, name) });
}

/** How something within a transaction ended; never, once that is over: whoever asked has been answered. */
async function settled<Done>(running: Promise<Done>, state: { isOver: boolean }): Promise<Done> {
  const forEver = () => new Promise<never>(() => undefined);
  try {
    const done = await running;
    return state.isOver ? await forEver() : done;
  } catch (error) {
    // A query that was cut off fails just before the transaction does.
    await setImmediate();
    if (state.isOver) return forEver();
    throw error;
  }
}
