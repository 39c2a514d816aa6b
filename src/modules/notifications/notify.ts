import type { TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import type { Bilingual } from '#platform/text.ts';

export interface Notice {
  accountId: string;
  template: string;
  /** The same key never makes a second notice. */
  onceKey: string;
  subject: Bilingual;
  body: Bilingual;
  /** Path in the app. */
  link: string;
  email: string | undefined;
}

/**
 * Tells a person: in the app at once, by e-mail within a minute. The row itself is the outbox: a job of its own for every
 * letter would cost more than the letter.
 */
export async function notify(tx: TxCtx, notice: Notice): Promise<void> {
  await tx.tx
    .insertInto('notifications.notice')
    .values({
      id: newId(tx.now.getTime()),
      account_id: notice.accountId,
      template: notice.template,
      once_key: notice.onceKey,
      subject: notice.subject.vi,
      body: notice.body.vi,
      subject_en: notice.subject.en,
      body_en: notice.body.en,
      link: notice.link,
      created_at: tx.now,
      email: notice.email ?? null,
      email_state: notice.email ? 'waiting' : 'none',
      email_tries: 0,
      email_next_at: notice.email ? tx.now : null,
    })
    .onConflict((oc) => oc.column('once_key').doNothing())
    .execute();
}
