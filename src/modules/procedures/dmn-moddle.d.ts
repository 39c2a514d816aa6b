/** The part of dmn-moddle that `fee-table.ts` uses; the package brings no types. */
declare module 'dmn-moddle' {
  export interface DmnElement {
    readonly $type: string;
    readonly [property: string]: unknown;
  }

  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: DmnElement; warnings: { message: string }[] }>;
  }
}
