import postgres from 'postgres';
import { startPostgres } from '../../support/postgresServer.mjs';
import { onClose } from '../closing.mjs';

/** Starts PostgreSQL as it comes, which keeps what it is told. Answers with the way to make a database on it. */
export async function startDatabases() {
  const { url, stop } = await startPostgres([]);
  onClose(stop);
  /** @param {string} name @returns {Promise<string>} Its address. */
  return async (name) => {
    const admin = postgres(url, { max: 1 });
    await admin.unsafe(`create database ${name}`);
    await admin.end();
    return new URL(name, url).href;
  };
}
