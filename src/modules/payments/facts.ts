/** The gateway, or an officer's counter. */
export type PaidThrough = 'vnpay' | 'counter';

declare module '#platform/facts.ts' {
  interface Facts {
    /** The gateway's own server confirmed it, or an officer took the money at the counter. */
    'payment.confirmed': { dossierId: string; amountDong: number; gateway: PaidThrough; reference: string };
  }
}
