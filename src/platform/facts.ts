import type { TxCtx } from './ctx.ts';

/**
 * What happened, said in the past tense. Modules add theirs by declaration merging:
 * `declare module '#platform/facts.ts' { interface Facts { 'dossier.submitted': {…} } }`
 */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Facts {}

export type FactKind = keyof Facts;
export type Fact = { [K in FactKind]: { kind: K } & Facts[K] }[FactKind];
export type FactOf<K extends FactKind> = { kind: K } & Facts[K];

type Handler<K extends FactKind> = (tx: TxCtx, fact: FactOf<K>) => Promise<void>;

export interface FactHub {
  publish(tx: TxCtx, fact: Fact): Promise<void>;
  /**
   * Handlers run side by side in the publisher's transaction, started in the order they subscribed: their statements travel
   * together, so none may build on what another wrote.
   */
  on<K extends FactKind>(kind: K, handler: Handler<K>): void;
}

export function createFactHub(): FactHub {
  const handlers = new Map<string, ((tx: TxCtx, fact: Fact) => Promise<void>)[]>();
  return {
    async publish(tx, fact) {
      await Promise.all((handlers.get(fact.kind) ?? []).map((handler) => handler(tx, fact)));
    },
    on(kind, handler) {
      // The map is keyed by kind, so each handler only ever meets facts of its own kind.
      const untyped = handler as unknown as (tx: TxCtx, fact: Fact) => Promise<void>;
      handlers.set(kind, [...(handlers.get(kind) ?? []), untyped]);
    },
  };
}
