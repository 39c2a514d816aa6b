import type { Transporter } from 'nodemailer';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { findNotice, markNotice } from './notice-store.ts';

export interface Mailer {
  /** Undefined where no server is set up: letters stay on the outbox page. */
  transport: Pick<Transporter, 'sendMail'> | undefined;
  from: string;
  baseUrl: string;
}

/**
 * Sends one letter. The message id is the notice's own, so a server that saw it before can drop the second copy.
 * Throws what the server said, so that the job is tried again.
 */
export async function deliverNotice(ctx: Ctx, mailer: Mailer, { noticeId }: { noticeId: string }): Promise<void> {
  const notice = await findNotice(ctx.db, noticeId);
  if (!notice?.email || notice.emailState === 'sent' || notice.emailState === 'kept') return;
  const mark = (change: Parameters<typeof markNotice>[2]) =>
    inTransaction(ctx, (tx) => markNotice(tx.tx, noticeId, change));
  if (!mailer.transport) return mark({ email_state: 'kept' });
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
    await mark({ email_state: 'failed', email_tries: notice.emailTries + 1, email_error: said.slice(0, 500) });
    throw refusal;
  }
  return mark({ email_state: 'sent', email_sent_at: ctx.now, email_tries: notice.emailTries + 1 });
}
