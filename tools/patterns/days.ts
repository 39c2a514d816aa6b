import type { DueDay } from '#web/components.ts';

/** A limit of three working days over the New Year holiday, with a pause. */
export const days: DueDay[] = [
  { on: '2026-02-11', kind: 'receipt' },
  { on: '2026-02-12', kind: 'counts', label: '1' },
  { on: '2026-02-13', kind: 'paused' },
  { on: '2026-02-14', kind: 'plain' },
  { on: '2026-02-15', kind: 'plain' },
  { on: '2026-02-16', kind: 'off', label: 'Tết' },
  { on: '2026-02-17', kind: 'off', label: 'Tết' },
  { on: '2026-02-18', kind: 'off', label: 'Tết' },
  { on: '2026-02-19', kind: 'off', label: 'Tết' },
  { on: '2026-02-20', kind: 'off', label: 'Tết' },
  { on: '2026-02-21', kind: 'plain' },
  { on: '2026-02-22', kind: 'plain' },
  { on: '2026-02-23', kind: 'counts', label: '2' },
  { on: '2026-02-24', kind: 'due', label: '3' },
];
