/** An agency in force, as far as sending dossiers its way needs it. */
export interface DirectoryAgency {
  code: string;
  name: string;
  nameEn: string;
  kind: string;
}

/** The agencies in force on the day the services are made. */
export type Directory = readonly DirectoryAgency[];
