import { deathRegistration } from './1.000656.ts';
import { marriage } from './1.000894.ts';
import { birthRegistration } from './1.001193.ts';
import { householdBusiness } from './1.001612.ts';
import { groundwater } from './1.001662.ts';
import { treePermit } from './1.002693.ts';
import { pesticideShop } from './1.004363.ts';
import { pharmacistCertificate } from './1.004616.ts';
import { tourGuideCard } from './1.004623.ts';
import { marriageStatus } from './1.004873.ts';
import { diplomaCopies } from './1.005092.ts';
import { largeFarm } from './1.008128.ts';
import { environmentalPermit } from './1.010727.ts';
import { poorHousehold } from './1.011607.ts';
import { housePermit } from './1.013225.ts';
import { landChange } from './1.013833.ts';
import { planningInformation } from './1.014159.ts';
import { electricalSafetyCard } from './2.000621.ts';
import { registerCopies } from './2.000635.ts';
import { vaccinationSite } from './2.000655.ts';
import { certifiedCopies } from './2.000815.ts';
import { foodSafety } from './2.001827.ts';
import { budgetCode } from './2.002206.ts';
import { vehicleBadge } from './2.002288.ts';
import { ecoEnterprise } from './2.002729.ts';
import { powerWorksTransfer } from './3.000256.ts';
import { criminalRecord } from './3.000333.ts';
import type { Bundle } from '#modules/procedures';

/** The procedures of the sample province; `sample/README.md` says where each one's facts come from. */
export const procedures: readonly Bundle[] = [
  birthRegistration,
  marriageStatus,
  registerCopies,
  marriage,
  deathRegistration,
  certifiedCopies,
  householdBusiness,
  criminalRecord,
  housePermit,
  landChange,
  poorHousehold,
  planningInformation,
  treePermit,
  vaccinationSite,
  pharmacistCertificate,
  diplomaCopies,
  vehicleBadge,
  budgetCode,
  tourGuideCard,
  foodSafety,
  largeFarm,
  pesticideShop,
  environmentalPermit,
  groundwater,
  powerWorksTransfer,
  electricalSafetyCard,
  ecoEnterprise,
];
