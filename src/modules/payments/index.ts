export {
  decideConfirmation,
  decideStatus,
  mayPay,
  newTxnRef,
  nextStatusCheckAt,
  noticeAfter,
  ORDER_AFTER,
  ORDER_MINUTES,
} from './payment.ts';
export type { KnownOrder, NoticeState, OrderState, PaymentEvent, ReviewReason } from './payment.ts';
export { requestPayment, type FeeNoticeLine } from './request-payment.ts';
export { failureWording } from './text.ts';
export { queryStatus, type StatusQuery, type StatusReply } from './vnpay-query.ts';
export { buildPaymentUrl, verifyConfirmation, verifyReturn, type GatewayReport, type VnpayAccount } from './vnpay.ts';
export { feeStatus, type FeeStatus } from './payment-views.ts';
export { beginPayment, type Gateway } from './begin-payment.ts';
export { checkPayment } from './check-payment.ts';
export { collectAtCounter } from './collect-at-counter.ts';
export { recordConfirmation } from './record-confirmation.ts';
export { gatewayRoutes } from './routes.ts';
