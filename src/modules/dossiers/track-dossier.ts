import type { Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { sameSecret } from '#platform/ids.ts';
import { findDossier, type DossierView } from './dossier-views.ts';
import { error } from './errors.ts';
import { publicText } from './public-text.ts';

export interface TrackingKeys {
  code: string;
  secret: string;
}

/** As people type them: spaces dropped, letters in the case we print. */
export const readKeys = (body: unknown): TrackingKeys => {
  const typed = (body ?? {}) as { code?: unknown; secret?: unknown };
  return {
    code: compact(typed.code).toUpperCase(),
    secret: compact(typed.secret).toLowerCase(),
  };
};

const compact = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s/g, '').slice(0, 60) : '';

/**
 * Finds a dossier by its code and second secret. An unknown code and a wrong secret get the same answer after the same
 * work. Throws `dossiers.wrong-secret`.
 */
export async function trackDossier(ctx: Ctx, { code, secret }: TrackingKeys): Promise<DossierView> {
  const dossier = await findDossier(ctx.db, { code });
  const isRight = sameSecret(dossier?.lookupSecret ?? 'no such dossier', secret);
  if (!dossier || !isRight) throw error('wrong-secret');
  return dossier;
}

/** What is missing in the form, before anything is looked up. */
export function missingKeys({ code, secret }: TrackingKeys): Problem[] {
  const [vi, en] = [publicText('vi').tracking, publicText('en').tracking];
  return [
    ...(code ? [] : [{ at: 'code', code: 'dossiers.code-missing', says: { vi: vi.codeMissing, en: en.codeMissing } }]),
    ...(secret
      ? []
      : [{ at: 'secret', code: 'dossiers.secret-missing', says: { vi: vi.secretMissing, en: en.secretMissing } }]),
  ];
}
