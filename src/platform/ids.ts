import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** A random identifier people may read aloud: no 0/o, 1/l/i. 22 characters carry 109 bits. */
export function randomCode(length: number): string {
  let code = '';
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && code.length < length) code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return code;
}

/** 256 random bits, URL-safe: sessions, grants. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Secrets are stored as their SHA-256; look-ups go by this. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** UUID version 7: sorts by time, so that new rows lie together in the index. */
export function newId(now: number): string {
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  // From version 4 only the random digits are taken; Node keeps a store of them, so this costs no system call.
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`;
}

/** No id made at or after that time sorts before this one. */
export function firstIdAt(now: number): string {
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7000-8000-000000000000`;
}

/** Whether a text from outside can be an id at all: PostgreSQL answers anything else with an error. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [hashToken(a), hashToken(b)];
  return timingSafeEqual(x, y);
}
