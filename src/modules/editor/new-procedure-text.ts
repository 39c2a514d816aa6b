import { defineText } from '#platform/text.ts';

/** Words of the page that begins a procedure. */
export const newProcedureText = defineText({
  vi: {
    title: 'Soạn thủ tục mới',
    lead: 'Ghi mã và tên. Phần còn lại soạn trong trình soạn; chưa ai thấy cho đến khi công bố.',
    code: 'Mã thủ tục',
    codeHint: 'Như trong Cơ sở dữ liệu quốc gia, ví dụ 1.001193',
    codeWrong: 'Ghi mã: chữ, số, dấu chấm hoặc gạch nối.',
    name: 'Tên thủ tục',
    nameEn: 'Tên tiếng Anh',
    nameMissing: 'Ghi tên thủ tục.',
    begin: 'Bắt đầu soạn',
    procedures: 'Thủ tục và phiên bản',
  },
  en: {
    title: 'Write a new procedure',
    lead: 'Give its code and name. The rest is written in the editor; nobody sees it until it is published.',
    code: 'Code of the procedure',
    codeHint: 'As in the national database, for example 1.001193',
    codeWrong: 'Give the code: letters, digits, dots or dashes.',
    name: 'Name of the procedure',
    nameEn: 'English name',
    nameMissing: 'Give the name of the procedure.',
    begin: 'Begin',
    procedures: 'Procedures and versions',
  },
});
