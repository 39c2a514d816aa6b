export { standardProcess } from './standard-process.ts';
export { compileProcess } from './bpmn.ts';
export { followDossiers } from './facts.ts';
export { acceptAtIntake, askApplicant, refuseAtIntake, refuseToGrant } from './intake.ts';
export { approveProposal, giveOpinion, proposeResult, returnToApplicant, sendBackProposal } from './handling.ts';
export { takeTask } from './take-task.ts';
export { explainDue } from './explain-due.ts';
export { signResult, type SignDeps } from './sign-result.ts';
export { dossierWay, type WayStop } from './dossier-way.ts';
