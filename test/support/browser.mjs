// A Chromium for the journeys: the machine's own, or one that is installed where there is none.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const isRoot = process.getuid?.() === 0;

/** What a browser is started with: nothing asked of anyone but the site, and no sandbox where root may have none. */
export const BROWSER_ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The last such list counts, so Playwright's own is said again, as far as it matters here; and with it the pages that
  // a window opens for its address bar, which take as much of a processor as an empty page does.
  `--disable-features=${[
    'AimEnabled',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
    'Translate',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    'WebUIOmniboxPopup',
  ].join(',')}`,
];

/** @param {string} name @returns {string | null} Where a command lies, null where there is none. */
function commandPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** @returns {string | null} A Chromium of this machine. Throws where the one named in the environment isn't there. */
export function findBrowser() {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  const named = CHROMIUM_PATH || CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`There is no browser at ${named} (CHROMIUM_PATH, CHROME_PATH).`);
    return named;
  }
  const downloaded = chromium.executablePath();
  return NAMES.map(commandPath).find((file) => file !== null) ?? (existsSync(downloaded) ? downloaded : null);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(command, args, { stdio: ['ignore', 2, 2] });
}

/** @returns {(() => void)[]} Ways to install a browser on this machine, the best first. */
function waysToInstall() {
  const canSudo = () => {
    try {
      execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  const sudo = isRoot ? [] : commandPath('sudo') && canSudo() ? ['sudo', '-n'] : null;
  /** @param {...string} words */
  const asRoot = (...words) => {
    const [command = '', ...args] = [...(sudo ?? []), ...words];
    run(command, args);
  };
  const ways = [];
  if (sudo && commandPath('apt-get')) {
    ways.push(() => {
      asRoot('apt-get', 'update', '-q');
      asRoot('apt-get', 'install', '-q', '-y', 'chromium');
    });
  }
  if (sudo && commandPath('dnf')) ways.push(() => asRoot('dnf', 'install', '-y', 'chromium'));
  if (sudo && commandPath('apk')) ways.push(() => asRoot('apk', 'add', 'chromium'));
  const playwright = fileURLToPath(import.meta.resolve('playwright-core/package.json'));
  ways.push(() =>
    run(process.execPath, [path.join(path.dirname(playwright), 'cli.js'), 'install', 'chromium']),
  );
  return ways;
}

/** @returns {string} Where a Chromium lies, installed if need be. Throws with a sentence that says what to do. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  for (const install of waysToInstall()) {
    try {
      install();
    } catch {
      // It has said why itself; the next way may do.
      continue;
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found, and none could be installed. Install one, or name it in CHROMIUM_PATH.',
  );
}
