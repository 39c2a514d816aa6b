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
  review: (id: string) => `/drafts/${encodeURIComponent(id)}/review`,
  discard: (id: string) => `/drafts/${encodeURIComponent(id)}/removal`,
  /** Belongs to the dossiers module: turns the draft into a dossier. */
  submission: (id: string) => `/drafts/${encodeURIComponent(id)}/submission`,
  /** Also theirs: where a filed draft went. */
  dossier: (code: string) => `/dossiers/${encodeURIComponent(code)}`,
};

/** Added to a page's address when it was opened from the review: saving goes back there. */
export const fromReview = '?back=review';
