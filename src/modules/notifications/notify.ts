import type { TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import type { Bilingual } from '#platform/text.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'deliver-notice': { noticeId: string };
  }
}

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

/** Tells a person: in the app at once, by e-mail after the commit. */
export async function notify(tx: TxCtx, notice: Notice): Promise<void> {
  const id = newId(tx.now.getTime());
  const written = await tx.tx
    .insertInto('notifications.notice')
    .values({
      id,
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
    })
    .onConflict((oc) => oc.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written && notice.email) await enqueue(tx, 'deliver-notice', { noticeId: id });
}
