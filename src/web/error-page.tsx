import { defineText, type Bilingual, type Lang } from '#platform/text.ts';
import { ButtonGroup, ButtonLink } from './components/button.tsx';
import { CopyCode } from './components/page-tools.tsx';
import { Page, type PageProps } from './layout.tsx';

export interface ErrorPageProps {
  status: number;
  /** Stable code such as `dossiers.not-found`. */
  code: string;
  /** What went wrong and what to do, from the error's own table. */
  says: Bilingual;
  lang: Lang;
  requestId: string;
  path?: string | undefined;
  site?: PageProps['site'] | undefined;
  user?: PageProps['user'] | undefined;
  csrf?: string | undefined;
  demo?: boolean | undefined;
}

/** A page for what did not work: what it is, what to do now, and a code to quote. */
export function ErrorPage(props: ErrorPageProps) {
  const { status, code, says, lang, requestId, path = '/', site = 'citizen' } = props;
  const text = errorPageText(lang);
  const title = text.titles[kindOf(status)];
  return (
    <Page title={title} lang={lang} path={path} site={site} user={props.user} csrf={props.csrf} demo={props.demo}>
      <div class="mc-error-page">
        <h1 class="mc-h1">{title}</h1>
        <p class="mc-lead">{says[lang]}</p>
        <p>{text.todo[kindOf(status)]}</p>
        <ButtonGroup>
          {status === 401 ? (
            <ButtonLink href={`/sign-in?back=${encodeURIComponent(path)}`}>{text.signIn}</ButtonLink>
          ) : (
            <ButtonLink href={site === 'office' ? '/office' : '/'}>{text.home}</ButtonLink>
          )}
          {site === 'citizen' ? <a href="/tracking">{text.tracking}</a> : null}
        </ButtonGroup>
        <p class="mc-small">
          {text.quote} <CopyCode lang={lang} code={`${code} · ${requestId}`} />
        </p>
      </div>
    </Page>
  );
}

type Kind = 'missing' | 'refused' | 'signedOut' | 'stale' | 'busy' | 'wrong' | 'ours';

const kinds: Partial<Record<number, Kind>> = {
  401: 'signedOut',
  403: 'refused',
  404: 'missing',
  409: 'stale',
  410: 'missing',
  429: 'busy',
  503: 'busy',
};

const kindOf = (status: number): Kind => kinds[status] ?? (status >= 500 ? 'ours' : 'wrong');

const errorPageText = defineText({
  vi: {
    titles: {
      missing: 'Không tìm thấy trang này',
      refused: 'Bạn không mở được trang này',
      signedOut: 'Bạn cần đăng nhập',
      stale: 'Trang này đã cũ',
      busy: 'Xin đợi một lát',
      wrong: 'Chưa làm được việc này',
      ours: 'Hệ thống đang gặp lỗi',
    },
    todo: {
      missing: 'Kiểm tra lại địa chỉ hoặc mã hồ sơ. Bạn cũng có thể tìm từ trang chủ.',
      refused: 'Nếu bạn cần quyền này, hãy hỏi người quản trị của cơ quan.',
      signedOut: 'Đăng nhập xong, bạn trở lại đúng trang này. Những gì đã nhập vẫn còn.',
      stale: 'Có người vừa thay đổi hồ sơ. Mở lại trang để xem bản mới rồi làm tiếp.',
      busy: 'Đang có nhiều người dùng. Đợi một phút rồi thử lại; không có gì bị mất.',
      wrong: 'Quay lại, sửa theo lời nhắn trên rồi thử lại.',
      ours: 'Lỗi ở phía chúng tôi. Thử lại sau vài phút; những gì đã gửi thành công vẫn được giữ.',
    },
    home: 'Về trang chủ',
    signIn: 'Đăng nhập',
    tracking: 'Tra cứu hồ sơ',
    quote: 'Khi gọi 1022, hãy đọc mã:',
  },
  en: {
    titles: {
      missing: 'This page cannot be found',
      refused: 'You cannot open this page',
      signedOut: 'You need to sign in',
      stale: 'This page is out of date',
      busy: 'Please wait a moment',
      wrong: 'This could not be done',
      ours: 'Something is wrong on our side',
    },
    todo: {
      missing: 'Check the address or the dossier code. You can also search from the home page.',
      refused: 'If you need this right, ask the administrator of your agency.',
      signedOut: 'After signing in you come back to this page. What you typed is kept.',
      stale: 'Someone has just changed the dossier. Open the page again to see it as it is now.',
      busy: 'Many people are using the service. Wait a minute and try again; nothing is lost.',
      wrong: 'Go back, mend what the message above says, and try again.',
      ours: 'The fault is ours. Try again in a few minutes; whatever was confirmed is kept.',
    },
    home: 'Go to the home page',
    signIn: 'Sign in',
    tracking: 'Track a dossier',
    quote: 'When you call 1022, quote this code:',
  },
});
