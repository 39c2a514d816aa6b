/** The mark: one open door whose leaves are lotus petals. */
export const Mark = () => (
  <svg class="mc-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
    <path
      d="M20 3C26 8 29 13.5 29 19.5 29 26 25 31 20 34 15 31 11 26 11 19.5 11 13.5 14 8 20 3Z"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    />
    <path
      d="M11.3 17C6.5 17 3.5 18.3 1.8 20 2.5 27.5 8.5 33.5 20 34M28.7 17C33.5 17 36.5 18.3 38.2 20 37.5 27.5 31.5 33.5 20 34"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    />
    <path d="M20 14.500c2.6 0 4.5 2 4.5 4.600V34h-9V19.100c0-2.6 1.9-4.6 4.5-4.600Z" fill="currentColor" />
    <path d="M3 37.500h34" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
  </svg>
);

/** Line-art lotus on water, for the home page and empty states only. */
export const Lotus = () => (
  <svg
    class="mc-lotus"
    viewBox="0 0 160 96"
    width="160"
    height="96"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M80 12c9 10 14 20 14 31 0 12-5 20-14 25-9-5-14-13-14-25 0-11 5-21 14-31Z" />
    <path d="M67 33c-6-5-12-8-19-9-1 9 0 18 4 26 5 10 14 16 28 18M93 33c6-5 12-8 19-9 1 9 0 18-4 26-5 10-14 16-28 18" />
    <path d="M48.5 38c-7-2-14-2-21 0 2 8 7 15 14 20 9 7 21 11 38.5 10M111.5 38c7-2 14-2 21 0-2 8-7 15-14 20-9 7-21 11-38.5 10" />
    <path d="M80 28v28M73 40c1 7 3 12 7 16M87 40c-1 7-3 12-7 16" stroke-width="1" />
    <path d="M12 78c9 0 9 3 18 3s9-3 18-3 9 3 18 3 9-3 18-3 9 3 18 3 9-3 18-3 9 3 18 3 9-3 18-3" />
    <path
      d="M36 88c7 0 7 2.5 14 2.500S57 88 64 88s7 2.5 14 2.500S85 88 92 88s7 2.5 14 2.5 7-2.5 14-2.5"
      stroke-width="1"
    />
  </svg>
);
