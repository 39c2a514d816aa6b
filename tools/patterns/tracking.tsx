import type { VNode } from 'preact';
import type { Lang } from '#platform/text.ts';
import {
  ButtonGroup,
  ClockBadge,
  CopyCode,
  DueStrip,
  Notice,
  PrintButton,
  Qr,
  Stations,
  Status,
  Timeline,
} from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import { days } from './days.ts';
import { sayIn } from './words.ts';

export function trackingPattern(lang: Lang): VNode {
  const say = sayIn(lang);
  return (
    <Page
      title={say('Hồ sơ khai sinh', 'Birth registration')}
      lang={lang}
      path="/dossiers/000.00.19.H19-260213-0042"
      site="citizen"
      user={{ name: 'Nguyễn Thị Lan' }}
      csrf="t"
      scripts={['copy-code', 'print-button']}
    >
      <h1>{say('Khai sinh cho con', 'Birth registration')}</h1>
      <p>
        <Status tone="now">{say('Đang xử lý', 'In progress')}</Status>{' '}
        <ClockBadge tone="ok" text={say('Còn 2 ngày', '2 days left')} />
      </p>
      <p>
        <CopyCode lang={lang} code="000.00.19.H19-260213-0042" />
      </p>
      <Stations
        lang={lang}
        items={[
          { name: say('Đã nộp', 'Filed'), state: 'done', at: '11/02/2026' },
          { name: say('Tiếp nhận', 'Received'), state: 'done', at: '11/02/2026' },
          {
            name: say('Xử lý', 'Handled'),
            state: 'now',
            at: '12/02/2026',
            by: say('Công chức tư pháp', 'Civil-status officer'),
          },
          { name: say('Ký', 'Signed'), state: 'next' },
          { name: say('Trả kết quả', 'Returned'), state: 'next', at: say('hẹn 24/02', 'due 24/02') },
        ]}
      />
      <Notice tone="warn" title={say('Cần bổ sung giấy tờ', 'A paper is missing')}>
        <p>
          {say(
            'Tải lên giấy chứng sinh rõ nét. Đồng hồ tạm dừng đến khi bạn nộp.',
            'Upload a clear birth notification. The clock is paused until you do.',
          )}
        </p>
      </Notice>
      <DueStrip
        lang={lang}
        days={days}
        caption={say(
          'Hẹn trả 17:00 ngày 24/02/2026, sau 3 ngày làm việc',
          'Due at 17:00 on 24/02/2026, after 3 working days',
        )}
      />
      <h2>{say('Diễn biến', 'What happened')}</h2>
      <Timeline
        items={[
          {
            title: say('Yêu cầu bổ sung', 'Supplement asked for'),
            at: say('09:10 ngày 13/02/2026', '09:10, 13/02/2026'),
            by: 'Trần Văn Hùng',
            tone: 'paused',
            children: <p>{say('Ảnh giấy chứng sinh bị mờ.', 'The photo is blurred.')}</p>,
          },
          {
            title: say('Chuyển sang công chức tư pháp', 'Handed to the civil-status officer'),
            at: say('08:00 ngày 12/02/2026', '08:00, 12/02/2026'),
            tone: 'now',
          },
          {
            title: say('Tiếp nhận hồ sơ', 'Dossier received'),
            at: say('15:30 ngày 11/02/2026', '15:30, 11/02/2026'),
            by: 'Trần Văn Hùng',
          },
          {
            title: say('Nộp hồ sơ qua mạng', 'Filed online'),
            at: say('14:02 ngày 11/02/2026', '14:02, 11/02/2026'),
            tone: 'new',
          },
        ]}
      />
      <Qr
        text="http://localhost:3000/verification/abc"
        label={say('Mã QR mở trang kiểm tra văn bản này', 'QR code that opens the verification page')}
      />
      <ButtonGroup>
        <PrintButton lang={lang} />
      </ButtonGroup>
    </Page>
  );
}
