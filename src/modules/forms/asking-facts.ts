import { listCommunes } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { FieldKind, FieldSchema, FormDefinition } from './form-definition.ts';
import type { AskingFacts, Option } from './pages/answer-field.tsx';
import { findPlaces, placeNames } from './places.ts';

/** What questions of a page need to know: lists to choose from, and the place somebody looks up. */
export async function askingFacts(
  ctx: Ctx,
  form: FormDefinition,
  fields: readonly string[],
  { lookUp, signer }: { lookUp?: { name: string; words: string } | undefined; signer?: string | undefined } = {},
): Promise<AskingFacts> {
  const asked = fields.flatMap((name) => form.schema.properties[name] ?? []);
  const [communes, places, found] = await Promise.all([
    asksFor(asked, 'commune') ? communeOptions(ctx) : [],
    asksFor(asked, 'place') ? placeNames(ctx.db, { lang: ctx.lang, on: ctx.now }) : new Map<string, string>(),
    lookUp ? findPlaces(ctx.db, lookUp.words, { lang: ctx.lang, on: ctx.now }) : [],
  ]);
  return { communes, places, signer, searched: lookUp && { name: lookUp.name, found } };
}

/** A question of this kind, or a table with such a cell. */
const asksFor = (asked: readonly FieldSchema[], kind: FieldKind): boolean =>
  asked.some(({ field, items }) => field.kind === kind || asksFor(items ? Object.values(items.properties) : [], kind));

async function communeOptions(ctx: Ctx): Promise<Option[]> {
  const communes = await listCommunes(ctx.db, localDate(ctx.now));
  return communes.map(({ code, name, nameEn }) => ({ value: code, text: ctx.lang === 'vi' ? name : nameEn }));
}
