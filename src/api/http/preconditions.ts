/**
 * Whether an `If-Match` lets something of this version be changed: there is none, or it names the version as a strong
 * tag, `"3"` (RFC 9110, 13.1.1). What is no tag matches nothing.
 */
export function isExpected(ifMatch: string | null, version: number): boolean {
  if (ifMatch === null || ifMatch.trim() === '*') return true;
  return ifMatch.split(',').some((tag) => tag.trim() === `"${version}"`);
}
