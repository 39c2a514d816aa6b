import { sampleAnswers } from '../../sample/index.ts';
import { file, signIn } from '../portal-client/citizen.ts';
import { secretOf } from '../portal-client/follow.ts';

/** A freshly filed dossier with its two codes. */
export async function aDossierToShow(baseUrl: string): Promise<{ code: string; secret: string }> {
  const applicant = await signIn(baseUrl, 'lan');
  const answers = { ...sampleAnswers('1.000894', 'returned'), wantsCopies: false };
  const { code } = await file(applicant, { procedure: '1.000894', caseKey: 'returned', answers });
  return { code, secret: await secretOf(applicant, code) };
}
