import type { Dong } from '#platform/money.ts';
import type { DossierState } from './dossier.ts';

/** What others need to know of a dossier when it happened. */
export interface DossierRef {
  dossierId: string;
  code: string;
  accountId: string;
  /** Address answered in the form; null: the account's own. */
  contactEmail: string | null;
}

declare module '#platform/facts.ts' {
  interface Facts {
    /** The person promised; a fee may still be due. */
    'dossier.submitted': DossierRef & { state: DossierState };
    /** Complete at the office: paid where due. The legal clock starts. */
    'dossier.received': DossierRef & {
      versionId: string;
      caseKey: string;
      channel: 'online' | 'direct' | 'post';
      agencyId: string;
      receivingAgencyId: string;
      procedureName: string;
      applicantName: string;
      receivedAt: Date;
    };
    /** The receiving officer settled the fees the procedure leaves open; 0: nothing is charged, else the dossier waits for the money. */
    'dossier.fee-set': DossierRef & { amountDong: Dong };
    /** A fee set at intake is in: the dossier goes on where it stood. */
    'dossier.fee-paid': DossierRef;
    'dossier.accepted': DossierRef;
    'dossier.refused': DossierRef & { reason: string };
    'dossier.withdrawn': DossierRef & { reason: string };
    'supplement.asked': DossierRef & { round: number; reason: string };
    'supplement.answered': DossierRef & { round: number };
    'result.signed': DossierRef;
    'result.returned': DossierRef;
  }
}

/** Kinds of the dossier's own history, wider than what is published. */
export type HistoryKind =
  | 'dossier.submitted'
  | 'dossier.received'
  | 'payment.confirmed'
  | 'dossier.fee-set'
  | 'dossier.accepted'
  | 'dossier.refused'
  | 'dossier.withdrawn'
  | 'supplement.asked'
  | 'supplement.answered'
  | 'task.taken'
  | 'opinion.given'
  | 'result.prepared'
  | 'result.sent-back'
  | 'result.approved'
  | 'result.signed'
  | 'result.returned'
  | 'fee.collected'
  | 'dossier.rated';
