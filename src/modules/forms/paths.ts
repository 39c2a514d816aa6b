/** Addresses of the filing pages. */
export const paths = {
  filing: (code: string) => `/procedures/${encodeURIComponent(code)}/filing`,
  drafts: () => '/drafts',
  draft: (id: string) => `/drafts/${encodeURIComponent(id)}`,
  case: (id: string) => `/drafts/${encodeURIComponent(id)}/case`,
  page: (id: string, page: string) => `/drafts/${encodeURIComponent(id)}/pages/${encodeURIComponent(page)}`,
  autosave: (id: string) => `/drafts/${encodeURIComponent(id)}/autosave`,
  paper: (id: string, item: string) => `/drafts/${encodeURIComponent(id)}/papers/${encodeURIComponent(item)}`,
  paperFile: (id: string, item: string, file: string) =>
    `/drafts/${encodeURIComponent(id)}/papers/${encodeURIComponent(item)}/files/${encodeURIComponent(file)}`,
  removal: (id: string, item: string, file: string) =>
    `/drafts/${encodeURIComponent(id)}/papers/${encodeURIComponent(item)}/files/${encodeURIComponent(file)}/removal`,
  /** Names of administrative units, of today and of old, as somebody types. */
  places: () => '/places',
  /** The checks of a page for the browser; `hash` changes with their content. */
  checks: (versionId: string, page: string, hash: string) =>
    `/forms/${encodeURIComponent(versionId)}/${encodeURIComponent(page)}.${hash}.js`,
  review: (id: string) => `/drafts/${encodeURIComponent(id)}/review`,
  discard: (id: string) => `/drafts/${encodeURIComponent(id)}/removal`,
  /** Belongs to the dossiers module: turns the draft into a dossier. */
  submission: (id: string) => `/drafts/${encodeURIComponent(id)}/submission`,
  /** Also theirs: where a filed draft went. */
  dossier: (code: string) => `/dossiers/${encodeURIComponent(code)}`,
};

/** Added to a page's address when it was opened from the review: saving goes back there. */
export const fromReview = '?back=review';
