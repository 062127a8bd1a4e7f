import type { Sql, TransactionSql } from 'postgres';

/**
 * A client that has PostgreSQL parse each statement with parameters once for a connection, and keep it: from then on it
 * is sent in one go, and several that don't wait for one another together. Drizzle asks for neither.
 */
export function prepareAll(client: Sql): Sql {
  const begin = (run: (tx: TransactionSql) => Promise<unknown>) => client.begin((tx) => run(preparing(tx)));
  return preparing(client, { begin });
}

function preparing<Client extends Sql | TransactionSql>(
  client: Client,
  further: Record<string | symbol, unknown> = {},
): Client {
  const unsafe: Sql['unsafe'] = (query, parameters = [], options = {}) =>
    client.unsafe(query, parameters, { ...options, prepare: parameters.length > 0 });
  const own: Record<string | symbol, unknown> = { unsafe, ...further };
  if ('savepoint' in client) {
    own['savepoint'] = (run: (inner: TransactionSql) => Promise<unknown>) =>
      client.savepoint((inner) => run(preparing(inner)));
  }
  return new Proxy(client, { get: (target, name) => own[name] ?? Reflect.get(target, name) });
}
