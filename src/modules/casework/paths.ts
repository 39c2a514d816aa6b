/** Addresses of the office pages. */
export const paths = {
  queue: (ask: Record<string, string | undefined> = {}) => withQuery('/office', ask),
  find: (ask: Record<string, string | undefined> = {}) => withQuery('/office/dossiers', ask),
  dossier: (code: string) => `/office/dossiers/${encodeURIComponent(code)}`,
  done: (code: string, deed: string) => `/office/dossiers/${encodeURIComponent(code)}?done=${deed}`,
  file: (code: string, fileId: string) => `/office/dossiers/${encodeURIComponent(code)}/files/${fileId}`,
  receipt: (code: string) => `/office/dossiers/${encodeURIComponent(code)}/receipt`,
  result: (code: string) => `/office/dossiers/${encodeURIComponent(code)}/result`,
  feeCollection: (code: string) => `/office/dossiers/${encodeURIComponent(code)}/fee-collection`,
  deed: (taskId: string, deed: string) => `/office/tasks/${taskId}/${deed}`,
  preview: (taskId: string) => `/office/tasks/${taskId}/preview`,
  next: () => '/office/next',
  counter: (ask: Record<string, string | undefined> = {}) => withQuery('/office/counter', ask),
  counterSearch: () => '/office/counter/search',
  counterPeople: () => '/office/counter/people',
  counterFiling: () => '/office/counter/filing',
  administration: () => '/office/administration',
};

function withQuery(path: string, ask: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(ask)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
