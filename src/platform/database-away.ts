/** Whether a failure means that the server cannot be reached now (or is starting or ending), and not that something is wrong. */
export function isDatabaseAway(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const code = 'code' in failure ? String(failure.code) : '';
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|57P0|08|53)/.test(code)) return true;
  // The socket is gone while the server starts.
  if (code === 'ENOENT' && 'syscall' in failure && failure.syscall === 'connect') return true;
  return /^Connection terminated|connection error and is not queryable/.test(failure.message);
}
