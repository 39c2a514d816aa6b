import type { VNode } from 'preact';
import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileInput,
  Form,
  MoneyInput,
  problemAt,
  Radios,
  Select,
  StepHeader,
  TextArea,
  TextInput,
} from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import { sayIn, steps, user } from './words.ts';

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
      <StepHeader lang={lang} step={3} of={6} name={say('Thông tin của con', 'About the child')} names={steps(lang)} />
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
