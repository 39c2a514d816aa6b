import type { ComponentChildren } from 'preact';

/** new ◇, now ●, waiting ○, paused ‖, done ✓, stopped ✕, late ▲: each tone has its own shape and colour. */
export type Tone = 'new' | 'now' | 'waiting' | 'paused' | 'done' | 'stopped' | 'late';

const shapes: Record<Tone, string> = {
  new: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  now: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  waiting: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 2.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z',
  paused: 'M3.5 2.5h3v11h-3Zm6 0h3v11h-3Z',
  done: 'M6.4 13.2 1.6 8.4l1.9-1.9 2.9 2.9 6.2-6.6 2 1.9Z',
  stopped: 'm3.6 1.8 4.4 4.4 4.4-4.4 1.8 1.8L9.8 8l4.4 4.4-1.8 1.8L8 9.8l-4.4 4.4-1.8-1.8L6.2 8 1.8 3.6Z',
  late: 'M8 1.5 15.2 14H.8Z',
};

export const Shape = ({ tone }: { tone: Tone }) => (
  <svg class="mc-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={shapes[tone]} fill-rule="evenodd" />
  </svg>
);

/** A state: word, shape and colour together. */
export const Status = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={`mc-status mc-tone--${tone}`}>
    <Shape tone={tone} />
    {children}
  </span>
);
