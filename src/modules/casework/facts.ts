import type { FactHub } from '#platform/facts.ts';
import { openCase } from './open-case.ts';
import { pauseCase, resumeCase, stopCase, stopClock } from './pause-case.ts';

/** Casework follows what happens to dossiers, in the same transaction. */
export function followDossiers(hub: FactHub): void {
  hub.on('dossier.received', openCase);
  hub.on('supplement.asked', pauseCase);
  hub.on('supplement.answered', resumeCase);
  hub.on('dossier.fee-set', (tx, fact) => (fact.amountDong > 0 ? pauseCase(tx, fact) : Promise.resolve()));
  hub.on('dossier.fee-paid', resumeCase);
  hub.on('dossier.refused', stopCase);
  hub.on('dossier.withdrawn', stopCase);
  hub.on('result.signed', stopClock);
}
