import type { VNode } from 'preact';
import type { Lang } from '#platform/text.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  Notice,
  Panel,
  PrintButton,
  Progress,
  Radios,
  Stars,
  StepHeader,
  SummaryList,
  TextArea,
  UploadedFiles,
  UploadForm,
} from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import { sayIn, steps, user } from './words.ts';

export function reviewPattern(lang: Lang): VNode {
  const say = sayIn(lang);
  return (
    <Page
      title={say('Xem lại trước khi nộp', 'Check before you file')}
      lang={lang}
      path="/drafts/1/review"
      site="citizen"
      user={user}
      csrf="t"
      scripts={['submit-once', 'upload-progress', 'print-button']}
      notice={<Notice tone="good" title={say('Đã tải lên 2 tệp', '2 files uploaded')} live />}
    >
      <StepHeader lang={lang} step={6} of={6} name={say('Xem lại', 'Review')} names={steps(lang)} />
      <h1>{say('Xem lại trước khi nộp', 'Check before you file')}</h1>
      <SummaryList
        lang={lang}
        rows={[
          {
            key: say('Họ và tên con', 'Child’s name'),
            value: 'Nguyễn Hoàng Thuỵ Phương Quỳnh Như',
            change: '/drafts/1/child',
          },
          { key: say('Ngày sinh', 'Date of birth'), value: '25/01/2026', change: '/drafts/1/child' },
          {
            key: say('Nơi nộp', 'Filed at'),
            value: say('Trung tâm Phục vụ hành chính công phường Trấn Biên', 'Trấn Biên ward service centre'),
            change: '/drafts/1/office',
          },
          { key: say('Lệ phí', 'Fee'), value: say('Miễn phí', 'Free') },
        ]}
      />
      <h2>{say('Giấy tờ', 'Papers')}</h2>
      <UploadForm lang={lang} action="/drafts/1/papers" csrf="t">
        <UploadedFiles
          lang={lang}
          remove="remove"
          files={[
            {
              id: '1',
              name: 'giay-chung-sinh-benh-vien-da-khoa-dong-nai-ban-scan-lan-2.pdf',
              says: 'PDF, 1,2 MB',
              href: '/files/1',
            },
            { id: '2', name: 'anh-cccd.jpg', says: 'JPG, 840 KB', href: '/files/2' },
          ]}
        />
        <Progress label={say('Đang tải lên', 'Uploading')} value={64} />
      </UploadForm>
      <Notice tone="info" title={say('Sau khi nộp', 'After filing')}>
        <p>
          {say(
            'Cán bộ tiếp nhận xem hồ sơ trong ngày. Bạn theo dõi được từng bước và được báo khi có kết quả.',
            'A receiving officer looks at your dossier within the day. You can follow every step and are told when the result is there.',
          )}
        </p>
      </Notice>
      <Notice tone="warn" title={say('Chưa trả lệ phí', 'The fee is not paid yet')}>
        <p>{say('Trả trước 17:00 hôm nay.', 'Pay before 17:00 today.')}</p>
      </Notice>
      <Notice tone="bad" title={say('Thanh toán không thành', 'The payment failed')}>
        <p>{say('Tài khoản chưa bị trừ tiền. Thử lại.', 'No money was taken. Try again.')}</p>
      </Notice>
      <Details summary={say('Vì sao chúng tôi hỏi những điều này?', 'Why do we ask this?')}>
        <p>{say('Luật Hộ tịch 2014, Điều 16.', 'Civil Status Law 2014, Article 16.')}</p>
      </Details>
      <ButtonGroup>
        <Button icon="send">{say('Nộp hồ sơ', 'File the dossier')}</Button>
        <ButtonLink href="/drafts/1" kind="second">
          {say('Lưu, nộp sau', 'Save for later')}
        </ButtonLink>
        <Button kind="warn">{say('Bỏ bản nháp', 'Discard the draft')}</Button>
      </ButtonGroup>
    </Page>
  );
}

export function donePattern(lang: Lang): VNode {
  const say = sayIn(lang);
  return (
    <Page
      title={say('Đã nộp hồ sơ', 'Filed')}
      lang={lang}
      path="/dossiers/x/done"
      site="citizen"
      user={user}
      csrf="t"
      scripts={['print-button', 'submit-once']}
    >
      <Panel title={say('Đã nộp hồ sơ', 'Your dossier is filed')} code="000.00.19.H19-260213-0042">
        <p>{say('Hẹn trả kết quả lúc 17:00 ngày 13/02/2026', 'The result is due at 17:00 on 13/02/2026')}</p>
      </Panel>
      <ButtonGroup>
        <ButtonLink href="/files/r" icon="download">
          {say('Tải giấy tiếp nhận', 'Download the receipt')}
        </ButtonLink>
        <PrintButton lang={lang} />
      </ButtonGroup>
      <h2>{say('Bạn thấy việc này thế nào?', 'How was it?')}</h2>
      <Form lang={lang} action="/ratings/x" csrf="t">
        <Radios
          lang={lang}
          name="level"
          label={say('Mức hài lòng', 'Satisfaction')}
          items={[
            { value: '3', text: say('Rất hài lòng', 'Very satisfied') },
            { value: '2', text: say('Hài lòng', 'Satisfied') },
            {
              value: '1',
              text: say('Chưa hài lòng', 'Not satisfied'),
              reveals: <TextArea lang={lang} name="why" label={say('Điều gì chưa tốt?', 'What was not good?')} />,
            },
          ]}
          value="1"
        />
        <Stars lang={lang} name="stars" label={say('Số sao', 'Stars')} value={4} />
        <Button>{say('Gửi đánh giá', 'Send')}</Button>
      </Form>
    </Page>
  );
}

export function emptyPattern(lang: Lang): VNode {
  const say = sayIn(lang);
  return (
    <Page
      title={say('Hồ sơ của tôi', 'My dossiers')}
      lang={lang}
      path="/dossiers"
      site="citizen"
      user={user}
      csrf="t"
      breadcrumbs={[{ text: say('Trang chủ', 'Home'), href: '/' }, { text: say('Hồ sơ của tôi', 'My dossiers') }]}
    >
      <h1>{say('Hồ sơ của tôi', 'My dossiers')}</h1>
      <EmptyState
        title={say('Bạn chưa có hồ sơ nào', 'You have no dossiers yet')}
        action={<ButtonLink href="/procedures">{say('Tìm thủ tục', 'Find a procedure')}</ButtonLink>}
      >
        <p>
          {say(
            'Tìm thủ tục bạn cần, chúng tôi hướng dẫn từng bước.',
            'Find the procedure you need and we will guide you step by step.',
          )}
        </p>
      </EmptyState>
    </Page>
  );
}
