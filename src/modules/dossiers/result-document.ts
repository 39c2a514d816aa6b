import { formatDate, localDate, localTime } from '#platform/clock.ts';
import { qrSvg } from '#platform/qr.ts';
import { dateParts, placeAndDate, shownAddress } from './receipt-document.ts';

/** Everything a result says. All wording is Vietnamese: the paper is an official document. */
export type ResultInput = {
  /** Number and sign, such as "12/GKS-UBND"; printed after "Số: ". */
  readonly number: string;
  readonly agency: {
    readonly name: string;
    readonly parent?: string | undefined;
    readonly place: string;
  };
  /** Kind of document, such as "Giấy khai sinh". */
  readonly heading: string;
  /** One line under it, such as "Về việc …". */
  readonly subject?: string | undefined;
  /** Who decides, above the legal bases of a decision, such as "Chủ tịch Ủy ban nhân dân phường …". */
  readonly authority?: string | undefined;
  /** "Căn cứ Luật Hộ tịch …;": one a line. */
  readonly bases: readonly string[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly paragraphs: readonly string[];
  readonly recipients: readonly string[];
  /** `onBehalf`: "TM. Ủy ban nhân dân"; `title`: "Chủ tịch". */
  readonly signer: { readonly name: string; readonly title: string; readonly onBehalf?: string | undefined };
  /** When the seal is put on; the paper is dated that day. */
  readonly signedAt: Date;
  /** `url` is the public page of this very document, `code` its unguessable name. */
  readonly verification: { readonly url: string; readonly code: string };
  /** Printed across every page of a document that has no value yet, such as "DỰ THẢO". */
  readonly watermark?: string | undefined;
  /** Printed in the seal, such as "Khóa ký trình diễn, không có giá trị pháp lý". */
  readonly notice?: string | undefined;
};

/** What templates/result.typ prints. */
export type ResultDocument = ReturnType<typeof resultDocument>;

/** The result of a procedure as data for the template (layout after Decree 30/2020/NĐ-CP, Annex I). Pure. */
export function resultDocument(input: ResultInput) {
  const { agency, signer, verification } = input;
  return {
    title: `${input.heading} số ${input.number}`,
    made: dateParts(input.signedAt),
    number: input.number,
    agency: { name: agency.name, parent: agency.parent ?? null },
    placeAndDate: placeAndDate(agency.place, input.signedAt),
    heading: input.heading,
    subject: input.subject ?? null,
    watermark: input.watermark ?? null,
    authority: input.authority ?? null,
    bases: input.bases,
    rows: input.rows.map(({ label, value }) => [label, value]),
    paragraphs: input.paragraphs,
    recipients: input.recipients,
    signer: { name: signer.name, title: signer.title, onBehalf: signer.onBehalf ?? null },
    seal: { agency: agency.name, at: sealTime(input.signedAt), notice: input.notice ?? null },
    verification: {
      url: verification.url,
      shown: shownAddress(verification.url),
      code: verification.code,
      qr: { svg: qrSvg(verification.url) },
    },
  };
}

/** "05/02/2026 16:20:05 +07:00", as Decree 30/2020/NĐ-CP Annex I asks: day, time and zone. */
function sealTime(at: Date): string {
  return `${formatDate(localDate(at))} ${localTime(at)}:${String(at.getUTCSeconds()).padStart(2, '0')} +07:00`;
}
