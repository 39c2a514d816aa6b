import type { VNode } from 'preact';
import type { Lang } from '#platform/text.ts';
import { Card, Cards, Hero, SearchBox } from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import { sayIn } from './words.ts';

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
