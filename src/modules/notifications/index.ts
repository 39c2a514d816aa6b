export { deliverNotices, type Mailer } from './deliver-notice.ts';
export { countUnread, unreadForHeader, type NoticeView } from './notice-store.ts';
export { notify, type Notice } from './notify.ts';
export { noticeRoutes } from './routes.tsx';
