export { followDossiers } from './facts.ts';
export { acceptAtIntake, askApplicant, refuseAtIntake, setFeesAtIntake } from './intake.ts';
export { approveProposal, proposeResult, returnToApplicant } from './handling.ts';
export { explainDue } from './explain-due.ts';
export { signResult, type SignDeps } from './sign-result.ts';
export { dossierProgress, type WayStop } from './dossier-way.ts';
export { officeRoutes } from './routes.tsx';
export type { OfficeDeps } from './office-deps.ts';
