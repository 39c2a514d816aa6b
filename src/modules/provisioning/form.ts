import type { FormDefinition } from '#modules/forms';
import type { Case, Subject } from '#modules/procedures';
import { applicantPage } from './applicant-page.ts';
import { choice, email, formOf, phone, text, type Asked } from './questions.ts';
import type { NationalRecord } from './record.ts';
import { requestPage } from './request-page.ts';
import { t } from './wording.ts';

/** Three pages: who files, what for, and how to be reached and answered. Whatever a profile knows is filled in. */
export const serviceForm = (
  record: Pick<NationalRecord, 'name' | 'sector'>,
  about: { subjects: readonly Subject[]; cases: readonly Case[] },
): FormDefinition => formOf([applicantPage(about.subjects), requestPage(record, about.cases), contactPage]);

const contactPage: Asked = {
  page: { key: 'contact', title: t('Liên hệ và nhận kết quả', 'Contact and result') },
  questions: {
    contactPhone: phone(t('Số điện thoại', 'Telephone'), {
      hint: t('Để nhận tin khi hồ sơ có thay đổi', 'To hear when something changes'),
      prefill: 'phone',
      autocomplete: 'tel',
    }),
    contactEmail: email(t('Thư điện tử (không bắt buộc)', 'E-mail (optional)'), {
      prefill: 'email',
      autocomplete: 'email',
      optional: true,
    }),
    resultDelivery: choice(
      t('Bạn muốn nhận kết quả thế nào?', 'How do you want to receive the result?'),
      {
        electronic: t('Bản điện tử có ký số', 'Signed electronic copy'),
        counter: t('Nhận bản giấy tại quầy', 'On paper at the counter'),
        post: t('Nhận bản giấy qua bưu điện', 'On paper by post'),
      },
      { hint: t('Bản điện tử luôn có trong tài khoản của bạn', 'The electronic copy is always in your account') },
    ),
    deliveryAddress: text(t('Địa chỉ nhận', 'Address for delivery'), {
      when: 'resultDelivery = "post"',
      prefill: 'address',
      autocomplete: 'street-address',
    }),
  },
};
