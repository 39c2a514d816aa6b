/** Addresses of the pages around a dossier. */
export const paths = {
  dossiers: () => '/dossiers',
  dossier: (code: string) => `/dossiers/${encodeURIComponent(code)}`,
  filed: (code: string) => `/dossiers/${encodeURIComponent(code)}/filed`,
  payment: (code: string) => `/dossiers/${encodeURIComponent(code)}/payment`,
  receipt: (code: string) => `/dossiers/${encodeURIComponent(code)}/receipt`,
  result: (code: string) => `/dossiers/${encodeURIComponent(code)}/result`,
  paper: (code: string, fileId: string) => `/dossiers/${encodeURIComponent(code)}/papers/${encodeURIComponent(fileId)}`,
  supplement: (code: string) => `/dossiers/${encodeURIComponent(code)}/supplement`,
  withdrawal: (code: string) => `/dossiers/${encodeURIComponent(code)}/withdrawal`,
  /** Belongs to the satisfaction module. */
  rating: (code: string) => `/dossiers/${encodeURIComponent(code)}/rating`,
  /** Belong to the forms module. */
  drafts: () => '/drafts',
  review: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}/review`,
  procedures: () => '/procedures',
  procedure: (code: string) => `/procedures/${encodeURIComponent(code)}`,
  /** The code may be in the address; the look-up code never is, since addresses are logged. */
  tracking: (code?: string) => (code ? `/tracking?code=${encodeURIComponent(code)}` : '/tracking'),
  trackedReceipt: () => '/tracking/receipt',
  trackedResult: () => '/tracking/result',
  verification: (code?: string) => (code ? `/verification/${encodeURIComponent(code)}` : '/verification'),
  /** Belongs to casework: the officer's view. */
  office: (code: string) => `/office/dossiers/${encodeURIComponent(code)}`,
};
