import type { IconName } from '#web/components.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Channel, LifeEvent, PrioritySector, Subject } from './bundle.ts';

interface EventWords extends Bilingual {
  icon: IconName;
}

/** What happens in a life, in the words of the person it happens to. */
export const lifeEvents: Record<LifeEvent, EventWords> = {
  birth: { vi: 'Sinh con', en: 'Having a child', icon: 'baby' },
  study: { vi: 'Đi học', en: 'Going to school', icon: 'graduation-cap' },
  work: { vi: 'Đi làm', en: 'Working', icon: 'briefcase-business' },
  marriage: { vi: 'Kết hôn', en: 'Getting married', icon: 'heart-handshake' },
  home: { vi: 'Nhà ở, xây dựng', en: 'Home and building', icon: 'house' },
  land: { vi: 'Đất đai', en: 'Land', icon: 'map-pin' },
  vehicle: { vi: 'Xe cộ, đi lại', en: 'Vehicles and travel', icon: 'bus' },
  health: { vi: 'Sức khỏe', en: 'Health', icon: 'stethoscope' },
  retirement: { vi: 'Nghỉ hưu, chính sách', en: 'Retirement and benefits', icon: 'wallet' },
  death: { vi: 'Người thân qua đời', en: 'When someone dies', icon: 'scroll-text' },
  'start-business': { vi: 'Mở cửa hàng, công ty', en: 'Starting a business', icon: 'stamp' },
  'run-business': { vi: 'Đang kinh doanh', en: 'Running a business', icon: 'factory' },
};

/** The ten priority sectors of the digital-transformation programme. */
export const prioritySectors: Record<PrioritySector, EventWords> = {
  'smart-city': { vi: 'Đô thị thông minh', en: 'Smart city', icon: 'cpu' },
  health: { vi: 'Y tế', en: 'Health', icon: 'stethoscope' },
  education: { vi: 'Giáo dục', en: 'Education', icon: 'graduation-cap' },
  'transport-logistics': { vi: 'Giao thông, logistics', en: 'Transport and logistics', icon: 'bus' },
  'finance-budget': { vi: 'Tài chính, ngân sách', en: 'Finance and budget', icon: 'landmark' },
  tourism: { vi: 'Du lịch', en: 'Tourism', icon: 'tree-palm' },
  agriculture: { vi: 'Nông nghiệp', en: 'Agriculture', icon: 'sprout' },
  environment: { vi: 'Môi trường', en: 'Environment', icon: 'leaf' },
  energy: { vi: 'Năng lượng', en: 'Energy', icon: 'zap' },
  industry: { vi: 'Sản xuất công nghiệp', en: 'Industrial production', icon: 'factory' },
};

/** Who may file (the list national procedures use, in everyday words). */
export const subjects: Record<Subject, Bilingual> = {
  citizen: { vi: 'Công dân Việt Nam', en: 'Vietnamese citizens' },
  foreigner: { vi: 'Người nước ngoài', en: 'Foreigners' },
  'overseas-vietnamese': { vi: 'Người Việt ở nước ngoài', en: 'Vietnamese living abroad' },
  business: { vi: 'Doanh nghiệp', en: 'Businesses' },
  'household-business': { vi: 'Hộ kinh doanh', en: 'Household businesses' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperatives' },
  organisation: { vi: 'Tổ chức khác', en: 'Other organisations' },
  'foreign-organisation': { vi: 'Tổ chức nước ngoài', en: 'Foreign organisations' },
  official: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials' },
  'party-member': { vi: 'Đảng viên', en: 'Party members' },
  'party-organisation': { vi: 'Tổ chức Đảng', en: 'Party organisations' },
};

export const levels: Record<'province' | 'commune' | 'ministry', Bilingual> = {
  province: { vi: 'Cấp thành phố', en: 'City level' },
  commune: { vi: 'Cấp phường, xã', en: 'Ward and commune level' },
  ministry: { vi: 'Bộ, ngành giải quyết, thành phố tiếp nhận', en: 'Ministry decides, the city receives' },
};

export const channelNames: Record<Channel['channel'], Bilingual> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  direct: { vi: 'Trực tiếp tại quầy', en: 'At the counter' },
  post: { vi: 'Qua bưu chính', en: 'By post' },
};

/** An own key of a word table: what a query string may ask for. */
export const isKeyOf = <Key extends string>(table: Record<Key, unknown>, value: unknown): value is Key =>
  typeof value === 'string' && Object.hasOwn(table, value);
