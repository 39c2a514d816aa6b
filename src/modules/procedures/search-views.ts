import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';
import type { TermSource } from './listing-terms.ts';
import { emptyWords, readQuery } from './search-words.ts';

/** How a procedure was found: the term that said most about it, as it stands there and as it was typed. */
export interface Found {
  code: string;
  score: number;
  source: TermSource | 'code';
  term: string;
  typed: string;
}

/** Results this far behind the best one only share a word with it. */
const FAR_BEHIND = 0.22;
const MOST_RESULTS = 300;
/** A word that stands in more procedures than this says nothing beside a rarer one. */
const COMMON = 500;
/** Trigram likeness from which a mistyped word is taken for a known one. */
const LIKENESS = 0.36;
/** The same from one word typed to two that are known, written together. */
const FAR_LIKENESS = 0.5;

/**
 * Procedures a person may mean, best first. Each typed word or pair of words stands for the term it equals; if there
 * is none, for those that sound or are spelt alike. Rare terms and good places (the everyday name) weigh more.
 */
export const searchProcedures: (db: Db, query: string) => Promise<Found[]> = keeping(20_000, search);

/** The same words are typed all day and the catalogue changes a few times a week: answers are kept for twenty seconds. */
async function search(db: Db, query: string): Promise<Found[]> {
  const { terms, codes } = readQuery(query);
  if (terms.length === 0) return [];
  const { rows } = await sql<Found>`
    with ${typedTerms(terms)}, ${meantTerms},
    worth as (
      select distinct on (l.code, m.slot) l.code, m.typed, l.term, l.source,
             m.closeness * l.weight * ln(1 + (select count(*) from procedures.listing)::real / m.listings) as worth
      from meant m join procedures.listing_term l on l.term = m.term
      order by l.code, m.slot, worth desc
    ),
    found as (
      select code, sum(worth)::real as score, (array_agg(source order by telling desc))[1] as source,
             (array_agg(term order by telling desc))[1] as term, (array_agg(typed order by telling desc))[1] as typed
      from worth cross join lateral (select worth * case when typed = term then 1 else 2.5 end as telling) as how
      group by code
      union all
      select l.code, 1000, 'code', l.code, fragment from unnest(${codes}::text[]) as asked (fragment)
      join procedures.listing l on strpos(replace(l.code, '.', ''), fragment) > 0 or strpos(fragment, replace(l.code, '.', '')) = 1
    ),
    best as (select distinct on (code) * from found order by code, score desc)
    select * from best
    where score >= (select max(score) from best) * ${FAR_BEHIND}
    order by score desc, code limit ${MOST_RESULTS}`.execute(db);
  return rows;
}

function typedTerms(terms: ReturnType<typeof readQuery>['terms']): RawBuilder<unknown> {
  const column = <T>(of: (term: (typeof terms)[number]) => T): T[] => terms.map(of);
  return sql`typed as materialized (
    select * from unnest(
      ${column(({ slot }) => slot)}::int[], ${column(({ term }) => term)}::text[], ${column(({ sound }) => sound)}::text[],
      ${column(({ share }) => share)}::real[], ${column(({ parts }) => parts[0] ?? null)}::text[], ${column(({ parts }) => parts[1] ?? null)}::text[]
    ) as t (slot, term, sound, share, first, second)
  )`;
}

/** Guessing is left to what equals nothing; a pair of known words is no mistake, they only stand apart. */
const meantTerms = sql`
  exact as (
    select t.slot, t.term as typed, k.term, t.share as closeness, k.listings
    from typed t join procedures.term k on k.term = t.term
  ),
  known as (select term from exact),
  guessed as (
    select t.slot, t.term as typed, k.term, (t.share * k.closeness)::real as closeness, k.listings
    from typed t cross join lateral (
      select term, listings, case when sound = t.sound then 0.85 else power(similarity(term, t.term), 1.5) end as closeness
      from procedures.term
      where term <> all (${[...emptyWords]}::text[]) and (sound = t.sound or (term % t.term and similarity(term, t.term) >= case when term like '% %' = (t.first is not null) then ${LIKENESS}::real else ${FAR_LIKENESS}::real end))
      order by closeness desc, listings desc limit 5
    ) k
    where t.slot not in (select slot from exact) and length(t.term) > 2
      and (t.first is null or t.first not in (select term from known) or t.second not in (select term from known))
  ),
  every as (select * from exact union all select * from guessed),
  meant as (
    select * from every where listings <= ${COMMON} or listings = (select min(listings) from every)
  )`;
