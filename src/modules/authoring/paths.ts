const procedure = (code: string) => `/admin/procedures/${encodeURIComponent(code)}`;
const version = (code: string, number: number) => `${procedure(code)}/versions/${number}`;
const draft = (id: string) => `/admin/procedure-drafts/${encodeURIComponent(id)}`;

/** Addresses of the analysts' pages. */
export const paths = {
  procedures: () => '/admin/procedures',
  procedure,
  drafts: (code: string) => `${procedure(code)}/drafts`,
  bundles: () => '/admin/procedure-bundles',
  versionZip: (code: string, number: number) => `${version(code, number)}/bundle.zip`,
  republication: (code: string, number: number) => `${version(code, number)}/republication`,
  differences: (code: string, from: number, to: number) => `${procedure(code)}/differences?from=${from}&to=${to}`,
  draft,
  /** The editor module's page that begins a procedure from nothing. */
  newProcedure: () => '/admin/procedure-drafts/new',
  /** The editor module's page of a draft. */
  editor: (id: string) => `${draft(id)}/editor`,
  draftZip: (id: string) => `${draft(id)}/bundle.zip`,
  draftDifferences: (id: string) => `${draft(id)}/differences`,
  rebase: (id: string) => `${draft(id)}/newest-base`,
  draftRemoval: (id: string) => `${draft(id)}/removal`,
};
