export type { PreparedResult } from './dossier-file.ts';
export { appendFact, lockDossier, placeDossier, type LockedDossier, type Place } from './dossier-store.ts';
export { confirmPayment } from './confirm-payment.ts';
export { isAmount, setFees, type FeeSet } from './set-fees.ts';
export { acceptDossier, askForSupplement, refuseDossier, type Remark } from './intake.ts';
export {
  approveResult,
  prepareResult,
  resultTemplate,
  returnResult,
  sendBackResult,
  storeSignedResult,
} from './result.ts';
export { findResult, type ResultFields } from './result-store.ts';
export {
  findDossier,
  getDossier,
  historyOf,
  papersOf,
  supplementsOf,
  type DossierView,
  type HistoryFact,
} from './dossier-views.ts';
export { documentTemplates } from './receipt-document.ts';
export { resultDocument } from './result-document.ts';
export { makeReceipt, placeName } from './make-receipt.ts';
export type { DocumentDeps } from './document-deps.ts';
export { submitDossier } from './submit-dossier.ts';
export { supplementDossier } from './supplement-dossier.ts';
export { withdrawDossier } from './withdraw-dossier.ts';
export { isClosed, type DossierState } from './dossier.ts';
export { tellApplicants } from './notices.ts';
import './facts.ts';
export { paymentRoutes } from './payment-routes.tsx';
export { compareFacts, type Drift } from './compare-facts.ts';
export { collectFee } from './collect-fee.ts';
export { countByState, draftOfResult, officeDossier, type AskedPaper, type OfficeDossier } from './office-dossier.ts';
export { dueDays } from './due-days.ts';
export { factWords } from './fact-words.ts';
export { stateWords } from './state-words.ts';
export { findDossiers, findReceiptFile } from './dossier-views.ts';
export { dossierRoutes } from './routes.tsx';
export type { DossierDeps } from './deps.ts';
export { mostFiled } from './most-filed.ts';
export { getOwnDossier } from './own-dossier.ts';
export { countDossiersOf } from './count-dossiers.ts';
export type { Participant } from './dossier-file.ts';
export { filedByDay, type FiledOnDay } from './filed-by-day.ts';
export { countOpenByVersion, type OpenByVersion } from './count-by-version.ts';
