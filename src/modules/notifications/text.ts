import { defineText } from '#platform/text.ts';

/** Wording of the notices and of the demonstration's outbox. */
export const text = defineText({
  vi: {
    notices: {
      title: 'Thông báo',
      lead: 'Những gì đã xảy ra với hồ sơ của bạn, mới nhất ở trên.',
      unread: 'Chưa đọc',
      open: 'Mở hồ sơ',
      empty: 'Chưa có thông báo nào',
      emptyBody: 'Khi bạn nộp hồ sơ, mọi bước quan trọng sẽ được báo ở đây và qua thư điện tử nếu bạn đã cho địa chỉ.',
      dossiers: 'Hồ sơ của tôi',
    },
    outbox: {
      title: 'Thư gửi đi',
      lead: 'Trang này chỉ có ở bản trình diễn: thư sẽ được gửi như dưới đây. Hệ thống thật gửi qua máy chủ thư và không có trang này.',
      empty: 'Chưa có thư nào',
      emptyBody: 'Nộp thử một hồ sơ: thư báo đã nhận sẽ hiện ở đây.',
      to: (address: string) => `Gửi ${address}`,
      states: {
        none: 'Không gửi',
        waiting: 'Đang chờ gửi',
        sent: 'Đã gửi',
        kept: 'Giữ lại, chưa có máy chủ thư',
        failed: 'Chưa gửi được',
      },
      tries: (n: number, why: string) => `Đã thử ${n} lần. Máy chủ thư trả lời: ${why}`,
      read: 'Đọc thư',
    },
  },
  en: {
    notices: {
      title: 'Notices',
      lead: 'What happened to your dossiers, newest first.',
      unread: 'Unread',
      open: 'Open the dossier',
      empty: 'There are no notices yet',
      emptyBody: 'Once you file a dossier, every important step is told here, and by e-mail if you gave an address.',
      dossiers: 'My dossiers',
    },
    outbox: {
      title: 'Outgoing letters',
      lead: 'Only a demonstration has this page: letters would go out as shown. A real installation sends them and has no such page.',
      empty: 'There are no letters yet',
      emptyBody: 'File a dossier to try: the letter that confirms it will appear here.',
      to: (address: string) => `To ${address}`,
      states: {
        none: 'Not sent',
        waiting: 'Waiting to be sent',
        sent: 'Sent',
        kept: 'Kept, no mail server is set up',
        failed: 'Not sent yet',
      },
      tries: (n: number, why: string) => `Tried ${n} times. The mail server said: ${why}`,
      read: 'Read the letter',
    },
  },
});
