import type { Transporter } from 'nodemailer';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { findNotice, keepLetters, lettersToSend, markNotice } from './notice-store.ts';

export interface Mailer {
  /** Undefined where no server is set up: letters stay on the outbox page. */
  transport: Pick<Transporter, 'sendMail'> | undefined;
  from: string;
  baseUrl: string;
}

declare module '#platform/jobs.ts' {
  interface Jobs {
    'deliver-notices': object;
  }
}

const BATCH = 200;
const MOST_TRIES = 12;

/** Every minute: sends what waits, oldest first. A letter that is refused does not hold up the others. */
export async function deliverNotices(ctx: Ctx, mailer: Mailer): Promise<void> {
  if (!mailer.transport) return keepLetters(ctx.db, ctx.now);
  for (const noticeId of await lettersToSend(ctx.db, ctx.now, BATCH)) {
    await deliverNotice(ctx, mailer, { noticeId }).catch(() => {});
  }
}

/** After 1, 2, 4 … minutes; given up after twelve tries, about three days. */
const nextTry = (now: Date, tries: number): Date | null =>
  tries >= MOST_TRIES ? null : new Date(now.getTime() + 60_000 * 2 ** (tries - 1));

/**
 * Sends one letter. The message id is the notice's own, so a server that saw it before can drop the second copy.
 * Throws what the server said, after writing down when to try again.
 */
export async function deliverNotice(ctx: Ctx, mailer: Mailer, { noticeId }: { noticeId: string }): Promise<void> {
  const notice = await findNotice(ctx.db, noticeId);
  if (!notice?.email || notice.emailState === 'sent' || notice.emailState === 'kept') return;
  const mark = (change: Parameters<typeof markNotice>[2]) =>
    inTransaction(ctx, (tx) => markNotice(tx.tx, noticeId, change));
  if (!mailer.transport) return mark({ email_state: 'kept', email_next_at: null });
  try {
    await mailer.transport.sendMail({
      from: mailer.from,
      to: notice.email,
      subject: notice.subject.vi,
      messageId: `<${noticeId}@${new URL(mailer.baseUrl).hostname}>`,
      text: [notice.body.vi, `${mailer.baseUrl}${notice.link}`, '—', notice.body.en].join('\n\n'),
    });
  } catch (refusal) {
    const said = refusal instanceof Error ? refusal.message : 'no answer';
    const tries = notice.emailTries + 1;
    await mark({
      email_state: 'failed',
      email_tries: tries,
      email_error: said.slice(0, 500),
      email_next_at: nextTry(ctx.now, tries),
    });
    throw refusal;
  }
  return mark({ email_state: 'sent', email_sent_at: ctx.now, email_tries: notice.emailTries + 1, email_next_at: null });
}
