import { expect, test } from 'vitest';
import { createSession } from '../../src/client/session.ts';

/** Two tabs of one browser: what one posts, the other hears. */
function twoTabs() {
  const [one, other] = [new EventTarget(), new EventTarget()];
  const channel = (own: EventTarget, theirs: EventTarget) => ({
    postMessage: () => void theirs.dispatchEvent(new Event('message')),
    addEventListener: own.addEventListener.bind(own),
  });
  return [createSession(channel(one, other)), createSession(channel(other, one))] as const;
}

test('each log-in or log-out begins a new epoch, and those who listen hear of it', () => {
  const session = createSession();
  const heard: number[] = [];
  const stop = session.subscribe(() => heard.push(session.epoch()));
  expect(session.epoch()).toBe(0);
  session.begin();
  session.begin();
  stop();
  session.begin();
  expect(session.epoch()).toBe(3);
  expect(heard).toEqual([1, 2]);
});

test('logging out in one tab ends the session in the other, once', () => {
  const [here, there] = twoTabs();
  let heard = 0;
  there.subscribe(() => (heard += 1));
  here.begin();
  expect([here.epoch(), there.epoch(), heard]).toEqual([1, 1, 1]);
});
