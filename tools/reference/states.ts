import {
  dossierStates,
  isClosed,
  nationalStatus,
  transitions,
  type DossierState,
} from '../../src/modules/dossiers/dossier.ts';
import { drawStates, type Arrow } from './states-picture.ts';
import { code, table } from './source.ts';

const arrows: Arrow[] = Object.entries(transitions).map(([event, { from, to }]) => ({ event, from: [...from], to }));

/** Nothing leads here: a dossier is born in one of these. */
const isFirst = (state: DossierState): boolean => state === 'awaiting_payment' || state === 'submitted';

export function statesPages(): [string, string][] {
  const kinds = (state: DossierState): string =>
    [isFirst(state) && 'first', isClosed(state) && 'last'].filter(Boolean).join(', ');
  const page = `# States of a dossier

From \`transitions\` in [dossier.ts](../../../src/modules/dossiers/dossier.ts). The CHECK of \`dossiers.dossier.state\` allows
exactly these states (a gate compares). A dossier begins as \`awaiting_payment\` when a fee is due before receipt, otherwise
as \`submitted\`. Payment, delivery and synchronisation have states of their own and never mix with these.

![The states and what leads from one to the other](dossier.svg)

${table(
  ['State', 'Place', 'National status code'],
  dossierStates.map((state) => [code(state), kinds(state), String(nationalStatus(state))]),
)}

${table(
  ['Event', 'From', 'To'],
  Object.entries(transitions).map(([event, { from, to }]) => [code(event), from.map(code).join(', '), code(to)]),
)}

An event that is not allowed in a state is refused with \`dossiers.wrong-state\` and changes nothing.
`;
  const last = dossierStates.filter(isClosed);
  const first = dossierStates.filter(isFirst);
  return [
    ['states/dossier.md', page],
    ['states/dossier.svg', drawStates('States of a dossier', { states: [...dossierStates], arrows, first, last })],
  ];
}
