/** Addresses of the filing pages. */
export const paths = {
  filing: (code: string) => `/procedures/${encodeURIComponent(code)}/filing`,
  drafts: () => '/drafts',
  draft: (id: string) => `/drafts/${id}`,
  case: (id: string) => `/drafts/${id}/case`,
  page: (id: string, page: string) => `/drafts/${id}/pages/${page}`,
  autosave: (id: string) => `/drafts/${id}/autosave`,
  paper: (id: string, item: string) => `/drafts/${id}/papers/${item}`,
  paperFile: (id: string, item: string, file: string) => `/drafts/${id}/papers/${item}/files/${file}`,
  removal: (id: string, item: string, file: string) => `/drafts/${id}/papers/${item}/files/${file}/removal`,
  review: (id: string) => `/drafts/${id}/review`,
  discard: (id: string) => `/drafts/${id}/removal`,
  /** Belongs to the dossiers module: turns the draft into a dossier. */
  submission: (id: string) => `/drafts/${id}/submission`,
  /** Also theirs: where a filed draft went. */
  dossier: (code: string) => `/dossiers/${encodeURIComponent(code)}`,
};

/** Added to a page's address when it was opened from the review: saving goes back there. */
export const fromReview = '?back=review';
