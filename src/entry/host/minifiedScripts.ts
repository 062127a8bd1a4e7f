import { readFile } from 'node:fs/promises';
import { minify, type Plugin } from 'vite';

const QUERY = '?minified';

/** Gives a plain script as text, minified, to who imports it as `name.js?minified`, so that it can stand in a document. */
export const minifiedScripts: Plugin = {
  name: 'lede:minified-scripts',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(QUERY)) return null;
    const file = id.slice(0, -QUERY.length);
    this.addWatchFile(file);
    const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: false });
    if (errors[0]) this.error(errors[0].message);
    return { code: `export default ${JSON.stringify(code.trim())}`, moduleType: 'js' };
  },
};
