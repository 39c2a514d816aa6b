import type { JSX } from 'preact';

/** Custom elements of the islands: plain containers until their script runs. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'submit-once': JSX.HTMLAttributes<HTMLElement>;
      'auto-save': JSX.HTMLAttributes<HTMLElement>;
      'upload-progress': JSX.HTMLAttributes<HTMLElement>;
      'copy-code': JSX.HTMLAttributes<HTMLElement>;
      'print-button': JSX.HTMLAttributes<HTMLElement>;
      'find-place': JSX.HTMLAttributes<HTMLElement>;
      'table-rows': JSX.HTMLAttributes<HTMLElement>;
      'check-answers': JSX.HTMLAttributes<HTMLElement>;
      'suggest-box': JSX.HTMLAttributes<HTMLElement>;
      'keyboard-shortcuts': JSX.HTMLAttributes<HTMLElement>;
    }
  }
}
