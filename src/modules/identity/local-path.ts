/**
 * A path of this site to go back to, or undefined: never another host, whatever the browser makes of slashes,
 * backslashes and control characters (CWE-601), and never the sign-in page itself.
 */
export function localPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return undefined;
  const url = URL.parse(value, 'http://here.invalid');
  if (!url || url.host !== 'here.invalid' || /^\/(\/|sign-)/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
