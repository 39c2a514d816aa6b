/** How the list of services is narrowed; one at a time, each with its address. */
export interface Narrowing {
  kind?: 'full' | 'part' | undefined;
  level?: string | undefined;
  reason?: string | undefined;
  /** Those with an amendment that no longer fits. */
  look?: 'unfit' | undefined;
  page?: number | undefined;
}

export const paths = {
  services: ({ page, ...by }: Narrowing = {}): string => {
    const asked = Object.entries({ ...by, page: page === undefined || page < 2 ? undefined : String(page) });
    const query = new URLSearchParams(asked.flatMap(([key, value]) => (value ? [[key, value]] : [])));
    return query.size === 0 ? '/admin/services' : `/admin/services?${query.toString()}`;
  },
  service: (code: string): string => `/admin/services/${encodeURIComponent(code)}`,
  removal: (code: string): string => `/admin/services/${encodeURIComponent(code)}/reason-removals`,
  settlement: (code: string): string => `/admin/services/${encodeURIComponent(code)}/fee-settlements`,
  ending: (code: string): string => `/admin/services/${encodeURIComponent(code)}/amendment-endings`,
  procedure: (code: string): string => `/procedures/${encodeURIComponent(code)}`,
};
