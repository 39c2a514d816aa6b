import type { VNode } from 'preact';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Cards,
  Checkboxes,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  FileInput,
  Form,
  Hero,
  MoneyInput,
  Notice,
  Panel,
  PrintButton,
  problemAt,
  Progress,
  Radios,
  SearchBox,
  Select,
  Stars,
  StepHeader,
  SummaryList,
  TextArea,
  TextInput,
  UploadedFiles,
  UploadForm,
} from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';

type Say = (vi: string, en: string) => string;
const sayIn =
  (lang: Lang): Say =>
  (vi, en) =>
    lang === 'vi' ? vi : en;

const user = { name: 'Nguyễn Thị Lan', unread: 2 };

export function homePattern(lang: Lang): VNode {
  const say = sayIn(lang);
  return (
    <Page title={say('Trang chủ', 'Home')} lang={lang} path="/" site="citizen" wide>
      <Hero
        title={say('Làm thủ tục ở Đồng Nai, không cần đi lại', 'Deal with Đồng Nai offices from home')}
        lead={say(
          'Nộp hồ sơ, theo dõi từng bước và nhận kết quả có ký số.',
          'File, follow every step, and receive a signed result.',
        )}
      >
        <SearchBox
          lang={lang}
          action="/procedures"
          label={say('Bạn cần làm việc gì?', 'What do you need?')}
          hint={say('Gõ không dấu cũng tìm được, ví dụ: khai sinh, ket hon', 'For example: birth, marriage')}
          big
        />
      </Hero>
      <h2>{say('Việc nhiều người cần', 'What many people need')}</h2>
      <Cards>
        <Card
          title={say('Khai sinh cho con', 'Register a birth')}
          href="/procedures/1.001193"
          icon="baby"
          note={say('Miễn phí · trong ngày', 'Free · same day')}
        />
        <Card
          title={say('Xác nhận tình trạng hôn nhân', 'Certificate of marital status')}
          href="/procedures/1.004873"
          icon="heart-handshake"
          note={say('3 ngày làm việc', '3 working days')}
        />
        <Card
          title={say('Bản sao trích lục hộ tịch', 'Copy from the civil register')}
          href="/procedures/2.000635"
          icon="scroll-text"
          note={say('8.000 ₫ một bản', '8,000 ₫ a copy')}
        />
        <Card
          title={say('Đất đai và nhà ở', 'Land and housing')}
          href="/procedures?s=land"
          icon="house"
          note={say('12 thủ tục', '12 procedures')}
        />
      </Cards>
      <h2>{say('Theo lĩnh vực', 'By sector')}</h2>
      <Cards>
        {(
          [
            'stethoscope',
            'graduation-cap',
            'bus',
            'landmark',
            'tree-palm',
            'sprout',
            'leaf',
            'zap',
            'factory',
            'cpu',
          ] as const
        ).map((icon, index) => (
          <Card
            key={icon}
            icon={icon}
            href={`/procedures?sector=${icon}`}
            title={(lang === 'vi' ? sectorsVi : sectorsEn)[index] ?? ''}
            note={say('Xem thủ tục', 'See procedures')}
          />
        ))}
      </Cards>
    </Page>
  );
}

const sectorsVi = [
  'Y tế',
  'Giáo dục',
  'Giao thông, logistics',
  'Tài chính, ngân sách',
  'Du lịch',
  'Nông nghiệp',
  'Môi trường',
  'Năng lượng',
  'Sản xuất công nghiệp',
  'Đô thị thông minh',
];
const sectorsEn = [
  'Health',
  'Education',
  'Transport, logistics',
  'Finance, budget',
  'Tourism',
  'Agriculture',
  'Environment',
  'Energy',
  'Industrial production',
  'Smart city',
];

const problemsOf = (failed: boolean): Problem[] =>
  failed
    ? [
        {
          at: 'fullName',
          code: 'forms.required',
          says: { vi: 'Nhập họ và tên của con', en: 'Enter the child’s full name' },
        },
        {
          at: 'bornOn',
          code: 'forms.date',
          says: {
            vi: 'Ngày sinh phải là ngày có thật, ví dụ 25 1 2026',
            en: 'The date of birth must be a real date, such as 25 1 2026',
          },
        },
        { at: 'gender', code: 'forms.required', says: { vi: 'Chọn giới tính', en: 'Choose a gender' } },
        {
          at: 'copies',
          code: 'forms.required',
          says: { vi: 'Chọn ít nhất một loại bản sao', en: 'Choose at least one kind of copy' },
        },
        {
          at: 'commune',
          code: 'forms.required',
          says: { vi: 'Chọn xã, phường nơi sinh', en: 'Choose the commune of birth' },
        },
        {
          at: 'income',
          code: 'forms.number',
          says: { vi: 'Số tiền chỉ gồm chữ số, ví dụ 8.000', en: 'The amount must be digits only, such as 8.000' },
        },
        {
          at: 'note',
          code: 'forms.long',
          says: { vi: 'Ghi chú dài quá 500 chữ', en: 'The note is longer than 500 letters' },
        },
        {
          at: 'paper',
          code: 'files.type',
          says: {
            vi: 'Tệp này không phải PDF hay ảnh. Chọn tệp PDF, JPG hoặc PNG',
            en: 'This file is neither a PDF nor an image. Choose a PDF, JPG or PNG file',
          },
        },
      ]
    : [];

export function questionsPattern(lang: Lang, failed: boolean): VNode {
  const say = sayIn(lang);
  const problems = problemsOf(failed);
  const error = (name: string) => problemAt(problems, name, lang);
  return (
    <Page
      title={say('Thông tin của con', 'About the child')}
      lang={lang}
      path="/drafts/1/child"
      site="citizen"
      user={user}
      csrf="t"
      failed={failed}
      scripts={['submit-once', 'autosave']}
    >
      <BackLink lang={lang} href="/drafts/1" />
      <ErrorSummary lang={lang} problems={problems} />
      <StepHeader
        lang={lang}
        step={3}
        of={6}
        name={say('Thông tin của con', 'About the child')}
        names={lang === 'vi' ? stepsVi : stepsEn}
      />
      <h1>{say('Thông tin của con', 'About the child')}</h1>
      <Form lang={lang} action="/drafts/1/child" csrf="t" autosave="/drafts/1/answers">
        <TextInput
          lang={lang}
          name="fullName"
          label={say('Họ, chữ đệm, tên', 'Full name')}
          hint={say('Như trong giấy chứng sinh', 'As on the birth notification')}
          error={error('fullName')}
          value={failed ? '' : 'Nguyễn Hoàng Thuỵ Phương Quỳnh Như'}
          autocomplete="off"
        />
        <DateInput
          lang={lang}
          name="bornOn"
          label={say('Ngày sinh', 'Date of birth')}
          hint={say('Ví dụ 25 1 2026', 'For example 25 1 2026')}
          error={error('bornOn')}
          value={failed ? { day: '31', month: '2', year: '2026' } : { day: '25', month: '1', year: '2026' }}
        />
        <Radios
          lang={lang}
          name="gender"
          label={say('Giới tính', 'Gender')}
          error={error('gender')}
          value={failed ? undefined : 'f'}
          inline
          items={[
            { value: 'f', text: say('Nữ', 'Female') },
            { value: 'm', text: say('Nam', 'Male') },
          ]}
        />
        <Checkboxes
          lang={lang}
          name="copies"
          label={say('Bạn cần thêm bản sao nào?', 'Which copies do you need?')}
          error={error('copies')}
          values={failed ? [] : ['paper']}
          items={[
            {
              value: 'paper',
              text: say('Bản giấy', 'On paper'),
              hint: say('Nhận tại trung tâm hoặc qua bưu điện', 'At the centre or by post'),
            },
            { value: 'digital', text: say('Bản điện tử', 'Digital') },
            { value: 'none', text: say('Bản tiếng Anh (chưa có)', 'In English (not yet)'), disabled: true },
          ]}
        />
        <Select
          lang={lang}
          name="commune"
          label={say('Xã, phường nơi sinh', 'Commune of birth')}
          error={error('commune')}
          value={failed ? undefined : 'bh'}
          items={[
            { value: 'bh', text: 'Phường Biên Hòa' },
            { value: 'tp', text: 'Phường Trấn Biên' },
            { value: 'tb', text: 'Phường Tam Hiệp' },
          ]}
        />
        <MoneyInput
          lang={lang}
          name="income"
          label={say('Lệ phí đã nộp', 'Fee already paid')}
          error={error('income')}
          value={failed ? 'tám nghìn' : '8.000'}
          optional
        />
        <TextArea
          lang={lang}
          name="note"
          label={say('Ghi chú cho cán bộ', 'Note for the officer')}
          error={error('note')}
          optional
        />
        <FileInput
          lang={lang}
          name="paper"
          label={say('Giấy chứng sinh', 'Birth notification')}
          hint={say('PDF, JPG hoặc PNG, không quá 10 MB', 'PDF, JPG or PNG, at most 10 MB')}
          error={error('paper')}
          accept=".pdf,image/jpeg,image/png"
          multiple
        />
        <ButtonGroup>
          <Button>{say('Lưu và tiếp tục', 'Save and continue')}</Button>
          <a href="/dossiers">{say('Để sau', 'Later')}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

const stepsVi = ['Trường hợp', 'Người yêu cầu', 'Con', 'Giấy tờ', 'Lệ phí', 'Xem lại'];
const stepsEn = ['Case', 'Applicant', 'Child', 'Papers', 'Fee', 'Review'];

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
      <StepHeader
        lang={lang}
        step={6}
        of={6}
        name={say('Xem lại', 'Review')}
        names={lang === 'vi' ? stepsVi : stepsEn}
      />
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
