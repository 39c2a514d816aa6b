create schema payments;
comment on schema payments is 'Fees due, payment orders, confirmations.';

create table payments.fee_notice (
  id         uuid not null,
  dossier_id uuid not null,
  dossier_code text not null,
  lines      jsonb not null,
  amount_dong bigint not null,
  state      text not null,
  paid_at    timestamptz,
  created_at timestamptz not null,
  constraint fee_notice_pkey primary key (id),
  constraint fee_notice_dossier_key unique (dossier_id),
  constraint fee_notice_state_check check (state in ('due', 'paid', 'refund_due')),
  constraint fee_notice_amount_check check (amount_dong > 0)
);
comment on table payments.fee_notice is 'What a dossier owes.';
comment on column payments.fee_notice.id is 'Key.';
comment on column payments.fee_notice.dossier_id is 'The dossier.';
comment on column payments.fee_notice.dossier_code is 'Its code.';
comment on column payments.fee_notice.lines is '[{key, vi, en, amountDong, legalBasis}].';
comment on column payments.fee_notice.amount_dong is 'Total in đồng.';
comment on column payments.fee_notice.state is 'due, paid or refund_due.';
comment on column payments.fee_notice.paid_at is 'When it was confirmed.';
comment on column payments.fee_notice.created_at is 'When.';

create table payments.payment_order (
  reference   text not null,
  notice_id   uuid not null,
  amount_dong bigint not null,
  state       text not null,
  gateway     text not null,
  gateway_transaction text,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  settled_at  timestamptz,
  constraint payment_order_pkey primary key (reference),
  constraint payment_order_notice_fkey foreign key (notice_id) references payments.fee_notice (id),
  constraint payment_order_state_check check (state in ('pending', 'paid', 'failed', 'expired', 'review'))
);
comment on table payments.payment_order is 'One attempt to pay a notice.';
comment on column payments.payment_order.reference is 'vnp_TxnRef.';
comment on column payments.payment_order.notice_id is 'What it pays.';
comment on column payments.payment_order.amount_dong is 'Amount asked.';
comment on column payments.payment_order.state is 'pending, paid, failed, expired or review.';
comment on column payments.payment_order.gateway is 'vnpay or counter.';
comment on column payments.payment_order.gateway_transaction is 'Number the gateway gave.';
comment on column payments.payment_order.created_at is 'When it was begun.';
comment on column payments.payment_order.expires_at is 'When the gateway stops accepting it.';
comment on column payments.payment_order.settled_at is 'When it was paid or failed.';
create index payment_order_notice_idx on payments.payment_order (notice_id);
create unique index payment_order_one_paid_idx on payments.payment_order (notice_id) where state = 'paid';
create unique index payment_order_gateway_idx on payments.payment_order (gateway, gateway_transaction) where gateway_transaction is not null and state = 'paid';
create index payment_order_pending_idx on payments.payment_order (created_at) where state = 'pending';

create table payments.confirmation (
  id          bigint generated always as identity,
  received_at timestamptz not null,
  source_ip   text not null,
  raw         text not null,
  reference   text,
  answer      text not null,
  review      text,
  constraint confirmation_pkey primary key (id)
);
comment on table payments.confirmation is 'Every server-to-server message as it came, and what we answered.';
comment on column payments.confirmation.id is 'Order of arrival.';
comment on column payments.confirmation.received_at is 'When.';
comment on column payments.confirmation.source_ip is 'From where.';
comment on column payments.confirmation.raw is 'Query string, unparsed.';
comment on column payments.confirmation.reference is 'Order it speaks of.';
comment on column payments.confirmation.answer is 'RspCode.';
comment on column payments.confirmation.review is 'Why a person must look at it, if so.';
create index confirmation_reference_idx on payments.confirmation (reference);
