import { birthRegistration } from './1.001193.ts';
import { householdBusiness } from './1.001612.ts';
import { marriageStatus } from './1.004873.ts';
import { registerCopies } from './2.000635.ts';
import type { Bundle } from '#modules/procedures';

/** The procedures of the sample province; `sample/README.md` says where each one's facts come from. */
export const procedures: readonly Bundle[] = [birthRegistration, marriageStatus, registerCopies, householdBusiness];
