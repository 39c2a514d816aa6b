import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dossierCode, dossierStates, isClosed, mayHappen, nationalStatus, next, transitions } from './dossier.ts';
import type { DossierEvent, DossierState } from './dossier.ts';

/** What the law and the office's way allow, written down a second time: a change must be made twice, on purpose. */
const allowed: Record<DossierEvent, string> = {
  'confirm-payment': 'awaiting_payment → submitted',
  'ask-for-fee': 'submitted → awaiting_payment',
  accept: 'submitted → in_progress',
  refuse: 'submitted, in_progress → refused',
  'ask-for-supplement': 'submitted, in_progress → awaiting_supplement',
  'supplement-before-acceptance': 'awaiting_supplement → submitted',
  'supplement-after-acceptance': 'awaiting_supplement → in_progress',
  withdraw: 'awaiting_payment, submitted, in_progress, awaiting_supplement → withdrawn',
  resolve: 'in_progress → resolved',
  return: 'resolved → returned',
};
const events = Object.keys(allowed) as DossierEvent[];

test('a dossier moves only along the ways that are allowed', () => {
  assert.deepEqual(Object.keys(transitions).sort(), events.toSorted());
  for (const event of events) {
    const [from = '', to = ''] = allowed[event].split(' → ');
    for (const state of dossierStates) {
      if (from.split(', ').includes(state)) assert.equal(next(state, event), to);
      else assert.throws(() => next(state, event), { code: 'dossiers.wrong-state' }, `${state} may not ${event}`);
    }
  }
});

test('nothing happens to a dossier that has ended', () => {
  for (const state of dossierStates.filter(isClosed)) {
    assert.deepEqual(
      events.filter((event) => mayHappen(state, event)),
      [],
      state,
    );
  }
});

test('every state can be reached from the filing', () => {
  const reached = new Set<DossierState>(['awaiting_payment']);
  for (const state of reached) for (const event of events) if (mayHappen(state, event)) reached.add(next(state, event));
  assert.deepEqual([...reached].sort(), dossierStates.toSorted());
});

test('the database allows exactly the states of the table', () => {
  const migration = readFileSync(new URL('../../../db/migrations/0007_dossiers_create.sql', import.meta.url), 'utf8');
  const check = /dossier_state_check check \(state in \(([^)]+)\)\)/.exec(migration)?.[1] ?? '';
  assert.deepEqual(
    [...check.matchAll(/'([a-z_]+)'/g)].map(([, state = '']) => state).toSorted(),
    dossierStates.toSorted(),
  );
});

test('the national status is a plain mapping: no two states that differ for the applicant are told alike', () => {
  const codes = dossierStates.map(nationalStatus);
  assert.equal(new Set(codes).size, dossierStates.length);
  assert.deepEqual(Object.fromEntries(dossierStates.map((state) => [state, nationalStatus(state)])), {
    submitted: 1,
    refused: 3,
    in_progress: 4,
    awaiting_supplement: 5,
    awaiting_payment: 6,
    withdrawn: 7,
    resolved: 9,
    returned: 10,
  });
});

test('a code names the agency, the day and a number of four digits or more', () => {
  assert.equal(dossierCode('000.00.19.H19', '2021-01-25', 1), '000.00.19.H19-210125-0001');
  assert.equal(dossierCode('000.00.19.H19', '2026-11-09', 12_345), '000.00.19.H19-261109-12345');
});
