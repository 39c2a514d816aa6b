import type { VNode } from 'preact';
import type { Lang } from '#platform/text.ts';
import {
  Button,
  ButtonGroup,
  ClockBadge,
  Columns,
  DueStrip,
  dueWords,
  FilterList,
  KeyboardShortcuts,
  Pagination,
  SearchBox,
  Status,
  SummaryList,
  Table,
  Timeline,
} from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import { days } from './days.ts';
import { sayIn } from './words.ts';

const people = [
  'Nguyễn Thị Lan',
  'Công ty TNHH Một thành viên Sản xuất – Thương mại – Dịch vụ Phước Thịnh Long Khánh',
  'Lê Hoàng Anh Tuấn',
  'Điểu Thị Mỹ',
  'Phạm Quỳnh Trâm',
];
const clocks = [
  { tone: 'late', vi: 'Quá hạn 1 ngày', en: '1 day late' },
  { tone: 'soon', vi: 'Hạn hôm nay 17:00', en: 'Due today 17:00' },
  { tone: 'ok', vi: 'Còn 2 ngày', en: '2 days left' },
  { tone: 'paused', vi: 'Tạm dừng', en: 'Paused' },
  { tone: 'done', vi: 'Đã xong', en: 'Done' },
] as const;

export function queuePattern(lang: Lang): VNode {
  const say = sayIn(lang);
  const statuses = [
    <Status tone="late">{say('Quá hạn', 'Late')}</Status>,
    <Status tone="new">{say('Mới', 'New')}</Status>,
    <Status tone="now">{say('Đang xử lý', 'In progress')}</Status>,
    <Status tone="paused">{say('Chờ bổ sung', 'Awaiting papers')}</Status>,
    <Status tone="done">{say('Đã trả', 'Returned')}</Status>,
  ];
  return (
    <Page
      title={say('Việc của tôi', 'My work')}
      lang={lang}
      path="/office"
      site="office"
      user={{ name: 'Trần Văn Hùng', unread: 3 }}
      csrf="t"
      scripts={['keyboard-shortcuts']}
    >
      <h1>{say('Việc của tôi', 'My work')}</h1>
      <Columns
        list={
          <FilterList
            title={say('Lọc', 'Filter')}
            groups={[
              {
                title: say('Hạn', 'Due'),
                items: [
                  { text: say('Tất cả', 'All'), href: '/office', count: '1.204', current: true },
                  { text: say('Quá hạn', 'Late'), href: '/office?due=late', count: '3' },
                  { text: say('Hôm nay', 'Today'), href: '/office?due=today', count: '18' },
                ],
              },
              {
                title: say('Bước', 'Step'),
                items: [
                  { text: say('Tiếp nhận', 'Intake'), href: '/office?step=intake', count: '40' },
                  { text: say('Thẩm định', 'Examination'), href: '/office?step=exam', count: '1.164' },
                ],
              },
            ]}
          />
        }
      >
        <SearchBox lang={lang} action="/office" label={say('Tìm theo mã hoặc tên', 'Find by code or name')} />
        <Table
          dense
          captionHidden
          caption={say('Hồ sơ chờ xử lý', 'Dossiers waiting')}
          columns={[
            { head: say('Mã hồ sơ', 'Code') },
            { head: say('Người nộp', 'Applicant') },
            { head: say('Trạng thái', 'State') },
            { head: say('Hạn', 'Due') },
            { head: say('Lệ phí', 'Fee'), numeric: true },
          ]}
          rows={people.map((name, index) => [
            <a href={`/office/dossiers/${index}`}>000.00.19.H19-260213-{String(index * 1111).padStart(4, '0')}</a>,
            name,
            statuses[index],
            <ClockBadge tone={clocks[index]?.tone ?? 'ok'} text={clocks[index]?.[lang] ?? ''} />,
            ['8.000', '1.250.000', '0', '100.000', '71.000'][index],
          ])}
        />
        <Pagination lang={lang} prev="/office?before=1" next="/office?after=5" />
      </Columns>
      <KeyboardShortcuts
        lang={lang}
        items={[
          { keys: 'j', says: say('Dòng sau', 'Next row') },
          { keys: 'k', says: say('Dòng trước', 'Previous row') },
          { keys: '/', selector: '#search-q', says: say('Tìm', 'Search') },
          { keys: 'g q', href: '/office', says: say('Việc của tôi', 'My work') },
        ]}
      />
    </Page>
  );
}

export function officeDossierPattern(lang: Lang): VNode {
  const say = sayIn(lang);
  const due = dueWords(lang, new Date('2026-02-24T10:00:00Z'), new Date('2026-02-23T03:00:00Z'));
  return (
    <Page
      title="000.00.19.H19-260213-0042"
      lang={lang}
      path="/office/dossiers/1"
      site="office"
      user={{ name: 'Trần Văn Hùng' }}
      csrf="t"
      breadcrumbs={[{ text: say('Việc của tôi', 'My work'), href: '/office' }, { text: '0042' }]}
    >
      <Columns
        list={
          <FilterList
            title={say('Phần', 'Parts')}
            groups={[
              {
                title: say('Hồ sơ', 'Dossier'),
                items: [
                  { text: say('Nội dung', 'Content'), href: '#content', current: true },
                  { text: say('Giấy tờ', 'Papers'), href: '#papers', count: '4' },
                  { text: say('Lịch sử', 'History'), href: '#history' },
                ],
              },
            ]}
          />
        }
        aside={
          <>
            <h2>{say('Thời hạn', 'Deadline')}</h2>
            <p>
              <ClockBadge {...due} />
            </p>
            <DueStrip
              lang={lang}
              days={days}
              caption={say('Hẹn trả 17:00 ngày 24/02/2026', 'Due at 17:00 on 24/02/2026')}
            />
            <h2>{say('Lịch sử', 'History')}</h2>
            <Timeline
              items={[
                { title: say('Tiếp nhận hồ sơ', 'Dossier received'), at: '15:30 11/02/2026', by: 'Trần Văn Hùng' },
                { title: say('Từ chối', 'Refused'), at: '15:30 11/02/2026', tone: 'stopped' },
              ]}
            />
          </>
        }
      >
        <h1>{say('Khai sinh · Nguyễn Hoàng Thuỵ Phương Quỳnh Như', 'Birth · Nguyễn Hoàng Thuỵ Phương Quỳnh Như')}</h1>
        <SummaryList
          lang={lang}
          dense
          rows={[
            { key: say('Người nộp', 'Applicant'), value: 'Nguyễn Thị Lan' },
            { key: say('Ngày sinh', 'Born on'), value: '25/01/2026' },
            { key: say('Nơi sinh', 'Born at'), value: say('Bệnh viện Đa khoa Đồng Nai', 'Đồng Nai General Hospital') },
          ]}
        />
        <ButtonGroup>
          <Button icon="check">{say('Tiếp nhận', 'Accept')}</Button>
          <Button kind="second">{say('Yêu cầu bổ sung', 'Ask for a supplement')}</Button>
          <Button kind="warn">{say('Từ chối', 'Refuse')}</Button>
        </ButtonGroup>
      </Columns>
    </Page>
  );
}
