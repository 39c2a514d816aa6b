/** Addresses of the import pages. */
export const paths = {
  imports: () => '/admin/imports',
  import: (id: string, ask: { show?: string; page?: number } = {}) => {
    const query = new URLSearchParams();
    if (ask.show) query.set('show', ask.show);
    if (ask.page && ask.page > 1) query.set('page', String(ask.page));
    return `/admin/imports/${id}${query.size > 0 ? `?${query.toString()}` : ''}`;
  },
  confirmation: (id: string) => `/admin/imports/${id}/confirmation`,
  disposal: (id: string) => `/admin/imports/${id}/disposal`,
  problems: (id: string) => `/admin/imports/${id}/problems.csv`,
};
