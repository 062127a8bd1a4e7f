import { afterAll, beforeEach } from 'vitest';
import { verifications } from '../../src/api/store/accountTables.ts';
import { deliveries, logInTries } from '../../src/api/store/tables.ts';
import { START, startApi } from './api.ts';
import { deliver, deliveringOf } from './deliveries.ts';
import { startSmtpServer } from './smtp.ts';

/**
 * An API whose mail goes to a server of this machine, for one file of tests. Each test begins at the start, with no mail
 * waiting or taken, no code or link that is good, and no log-in that failed. `tell` sends what waits.
 */
export async function openMailedPaper() {
  const paper = await startApi();
  const smtp = await startSmtpServer();
  beforeEach(async () => {
    for (const table of [deliveries, logInTries, verifications]) await paper.database.db.delete(table);
    smtp.taken.length = 0;
    paper.travelTo(START);
  });
  afterAll(async () => {
    await paper.close();
    await smtp.close();
  });
  return { paper, smtp, tell: () => deliver(deliveringOf(paper, smtp.url)) };
}
