import { draftOfResult, type OfficeDossier, type ResultFields } from '#modules/dossiers';
import type { Db } from '#platform/db.ts';
import type { Posted } from './posted.ts';

/** What the specialist starts from: the draft drawn from the answers, or what they wrote before it was sent back. */
export async function fieldsToEdit(
  db: Db,
  { dossier, given, result: prepared }: OfficeDossier,
): Promise<ResultFields | undefined> {
  const draft = (await draftOfResult(db, dossier, given))?.fields;
  if (!draft || !prepared) return draft;
  const written = new Map(prepared.fields.rows.map(({ label, value }) => [label, value]));
  return {
    rows: draft.rows.map(({ label }) => ({ label, value: written.get(label) ?? '' })),
    intro: prepared.fields.intro,
    closing: prepared.fields.closing,
  };
}

/** What was typed, under the template's own labels; lines left empty are not printed. */
export function typedFields(posted: Posted, draft: ResultFields): ResultFields {
  const typed = (name: string) => posted.text(name).replace(/\r\n?/gu, '\n').trim();
  return {
    rows: draft.rows
      .map(({ label }, index) => ({ label, value: typed(`row-${index}`) }))
      .filter(({ value }) => value !== ''),
    intro: draft.intro === '' ? '' : typed('intro'),
    closing: draft.closing === '' ? '' : typed('closing'),
  };
}
