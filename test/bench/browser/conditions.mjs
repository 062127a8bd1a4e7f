// The conditions of a visit: Lighthouse's own for mobile, applied rather than simulated.

/** Slow 4G as the browser is told of it: latency in ms, speeds in kbit/s. */
export const SLOW_4G = { latency: 562.5, down: 1474.56, up: 675 };

/** How much slower a phone's processor is. */
export const SLOWDOWN = 4;

/** The phone that Lighthouse emulates. */
export const PHONE = { width: 412, height: 823, scale: 1.75 };

/** Nothing but this machine can be reached. */
export const ONLY_LOCAL = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';

/** @param {import('playwright-core').CDPSession} devtools */
export async function slowProcessor(devtools) {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** @param {import('playwright-core').CDPSession} devtools */
export async function slowNetwork(devtools) {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_4G.latency,
    downloadThroughput: SLOW_4G.down * 128,
    uploadThroughput: SLOW_4G.up * 128,
  });
}
