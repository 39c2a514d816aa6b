import type { Bundle } from '#modules/procedures';
import type { Directory } from './directory.ts';
import type { NationalRecord } from './record.ts';

/** Everything a procedure needs to be filed and handled. */
export interface Service {
  bundle: Bundle;
  processXml: string;
}

/** From the national record to a working service. The same record and directory always give the same service. */
export function serviceOf(record: NationalRecord, directory: Directory): Service {
  throw new Error(`not yet: ${record.code} ${directory.length}`);
}
