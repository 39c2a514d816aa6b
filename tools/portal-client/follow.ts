import { codeIn } from './citizen.ts';
import type { Page, Portal, SentFile } from './portal.ts';

/** One's own dossier. */
export const ownDossier = (portal: Portal, code: string): Promise<Page> => portal.get(`/dossiers/${code}`);

/** What the applicant thought of it. */
export async function rate(
  portal: Portal,
  code: string,
  rating: { level?: number; stars?: number; comment?: string } = {},
): Promise<Page> {
  const page = await portal.get(`/dossiers/${code}/rating`);
  const { level = 3, stars = 5, comment = 'Nhanh, rõ ràng' } = rating;
  return portal.submit(page, page.form({ to: /\/rating$/ }), { level: String(level), stars: String(stars), comment });
}

/** The look-up code printed on the receipt page. */
export async function secretOf(portal: Portal, code: string): Promise<string> {
  const page = await portal.get(`/dossiers/${code}/filed`);
  const [secret] = [...page.html().matchAll(/<code\b[^>]*>([^<]+)<\/code>/g)].flatMap(([, said = '']) =>
    said.trim() === code ? [] : said.trim(),
  );
  if (!secret) throw new Error(`no look-up code on the page of ${code}`);
  return secret;
}

/** As anybody with the two codes. */
export async function track(portal: Portal, code: string, secret: string): Promise<Page> {
  const page = await portal.get('/tracking');
  return portal.submit(page, page.form({ to: /\/tracking$/ }), { code, secret });
}

export async function supplement(
  portal: Portal,
  code: string,
  files: Record<string, SentFile>,
  note = '',
): Promise<Page> {
  const page = await ownDossier(portal, code);
  return portal.submit(page, page.form({ to: /\/supplement$/ }), { ...files, note });
}

export async function withdraw(portal: Portal, code: string, reason = 'Không cần nữa'): Promise<Page> {
  const page = await portal.get(`/dossiers/${code}/withdrawal`);
  return portal.submit(page, page.form({ to: /\/withdrawal$/ }), { reason, sure: 'yes' });
}

export const receiptOf = async (portal: Portal, code: string): Promise<Buffer> =>
  (await portal.get(`/dossiers/${code}/receipt`)).bytes;

export const resultOf = async (portal: Portal, code: string): Promise<Buffer> =>
  (await portal.get(`/dossiers/${code}/result`)).bytes;

/** Asks whether a document is real, as anybody may, with the file itself. */
export async function verifyFile(portal: Portal, pdf: Uint8Array): Promise<Page> {
  const page = await portal.get('/verification');
  const file = { name: 'ket-qua.pdf', type: 'application/pdf', content: pdf };
  return portal.submit(page, page.form({ has: 'file' }), { file });
}

/** The dossiers of a person by code. */
export async function listDossiers(portal: Portal): Promise<string[]> {
  const page = await portal.get('/dossiers');
  return page.links().flatMap((href) => {
    const code = /^\/dossiers\/([^/?]+)$/.exec(href)?.[1];
    return code && codeIn(page) ? [code] : [];
  });
}
