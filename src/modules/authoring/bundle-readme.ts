import type { Bundle } from '#modules/procedures';

/** What lies in the bundle and how to change it, for whoever opens it in a text editor. */
export const bundleReadme = ({ code, name }: Bundle): string => `${name.vi} (${code})
${name.en}

Tiếng Việt
----------
Gói này là một phiên bản đầy đủ của thủ tục. Mở và sửa bằng trình soạn văn bản bất kỳ (UTF-8).

manifest.json    định dạng, mã thủ tục, mã băm của từng tệp
procedure.json   tên, nội dung, kênh nộp, thời hạn, kết quả, căn cứ pháp lý, nơi giải quyết
papers.json      các trường hợp và giấy tờ của từng trường hợp
form.json        tờ khai: câu hỏi (JSON Schema) và các trang
fees.dmn         phí, lệ phí: bảng quyết định DMN
process.bpmn     quy trình xử lý: BPMN 2.0
golden/*.json    hồ sơ mẫu: nộp gì thì phải ra gì; công bố sẽ chạy thử tất cả

Sau khi sửa, xóa mục "files" trong manifest.json (mã băm cũ không còn đúng), nén lại thành zip và nhập ở trang thủ tục.
Hồ sơ mẫu không còn đúng thì sửa theo, hoặc xóa cả thư mục golden để hệ thống viết lại.

English
-------
This bundle is one whole version of a procedure. Read and change it with any text editor (UTF-8).

manifest.json    format, procedure code, hash of every file
procedure.json   names, text, channels, time limits, results, legal bases, who decides
papers.json      the cases and the papers of each
form.json        the form: questions (JSON Schema) and pages
fees.dmn         fees: a DMN decision table
process.bpmn     how it is handled: BPMN 2.0
golden/*.json    example dossiers: what is filed and what must come out; publication runs them all

After a change remove "files" from manifest.json (the old hashes are no longer right), zip it again and import it on the
procedure's page. Mend the example dossiers too, or remove the folder golden and they are written anew.
`;
