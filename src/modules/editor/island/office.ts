import type { Bilingual } from '#platform/text.ts';

/** What the server says when it refuses, in the shape every route of ours answers JSON with. */
export interface Refusal {
  code: string;
  says: Bilingual;
  status: number;
}

/** Answer, refusal, or no network at all. */
export type Answered<T> = { ok: true; value: T } | { ok: false; refusal: Refusal } | { ok: false; refusal?: undefined };

interface Asking {
  method: 'GET' | 'POST' | 'PUT';
  csrf: string;
  body?: unknown;
}

/** Asks the server for JSON. Never throws: a broken network is an answer too. */
export async function ask<T>(url: string, { method, csrf, body }: Asking): Promise<Answered<T>> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        'x-csrf-token': csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // The routes of this application answer with what is asked for, or with `{ error }`.
    const answer = (await response.json()) as T & { error?: Bilingual & { code: string } };
    if (response.ok) return { ok: true, value: answer };
    const { code = 'platform.bug', vi = response.statusText, en = response.statusText } = answer.error ?? {};
    return { ok: false, refusal: { code, says: { vi, en }, status: response.status } };
  } catch {
    return { ok: false };
  }
}
