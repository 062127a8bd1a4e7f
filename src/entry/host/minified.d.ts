/** A plain script as text, minified: see `minifiedScripts.ts`. */
declare module '*?minified' {
  const text: string;
  export default text;
}
