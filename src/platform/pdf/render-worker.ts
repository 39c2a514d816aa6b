import { createTypesetter, type TypesetterOptions } from './typesetter.ts';

/** Asked of the worker. */
export type RenderRequest = { readonly id: number; readonly template: string; readonly json: string };

/** Said by the worker: once `ready`, then one answer per request. */
export type RenderAnswer =
  | { readonly ready: true }
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problem: string };

// The office stops the worker by closing the channel; a Ctrl-C in the terminal must not stop it before the last document.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

// Written by renderer.ts in the same version, hence the shape.
const typesetter = createTypesetter(JSON.parse(process.argv[2] ?? '{}') as TypesetterOptions);

process.on('message', (request: RenderRequest) => {
  answer(render(request));
});
answer({ ready: true });

function render({ id, template, json }: RenderRequest): RenderAnswer {
  try {
    return { id, pdf: typesetter.set(template, json) };
  } catch (error) {
    return { id, problem: String(error) };
  }
}

function answer(message: RenderAnswer): void {
  // The office may be gone already; then nobody waits for this.
  process.send?.(message, undefined, undefined, (failed) => void (failed && process.exit(0)));
}
