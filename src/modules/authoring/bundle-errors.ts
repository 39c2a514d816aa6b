import { defineErrors } from '#platform/errors.ts';

/** What may be wrong with a bundle somebody brings: always refused as a whole, nothing half done. */
export const bundleError = defineErrors('authoring', {
  'bundle-no-file': { status: 422, vi: 'Chọn tệp zip trước.', en: 'Choose a zip file first.' },
  'bundle-not-a-zip': {
    status: 422,
    vi: 'Tệp này không phải tệp zip, hoặc bị cắt mất một phần. Hãy xuất lại rồi thử.',
    en: 'This is not a zip file, or a part of it is missing. Export it again and retry.',
  },
  'bundle-too-big': {
    status: 413,
    vi: 'Gói thủ tục quá lớn: nhiều nhất {limitMb} MB khi nén, {totalMb} MB khi mở, {entries} tệp.',
    en: 'The bundle is too big: at most {limitMb} MB packed, {totalMb} MB unpacked, {entries} files.',
  },
  'bundle-bomb': {
    status: 422,
    vi: 'Tệp “{name}” nở ra quá nhiều so với khi nén nên bị từ chối.',
    en: '“{name}” grows far too much when unpacked and is refused.',
  },
  'bundle-path-refused': {
    status: 422,
    vi: 'Gói có đường dẫn không an toàn: {name}',
    en: 'The bundle holds an unsafe path: {name}',
  },
  'bundle-link-refused': {
    status: 422,
    vi: '“{name}” là liên kết, không phải tệp. Gói chỉ được chứa tệp thường.',
    en: '“{name}” is a link, not a file. A bundle holds plain files only.',
  },
  'bundle-encrypted': {
    status: 422,
    vi: '“{name}” bị đặt mật khẩu. Hãy nén lại không mật khẩu.',
    en: '“{name}” is encrypted. Pack it again without a password.',
  },
  'bundle-name-twice': {
    status: 422,
    vi: 'Gói có hai tệp cùng tên “{name}”.',
    en: 'Two files of the bundle are called “{name}”.',
  },
  'bundle-unknown-file': {
    status: 422,
    vi: 'Gói có tệp lạ “{name}”. Xem README.txt trong gói xuất ra để biết các tệp được phép.',
    en: '“{name}” does not belong in a bundle. README.txt of an exported one lists what does.',
  },
  'bundle-file-missing': {
    status: 422,
    vi: 'Gói thiếu tệp {name}.',
    en: 'The bundle lacks {name}.',
  },
  'bundle-not-text': {
    status: 422,
    vi: 'Tệp {name} không phải văn bản UTF-8.',
    en: '{name} is not UTF-8 text.',
  },
  'bundle-not-json': {
    status: 422,
    vi: 'Tệp {name} không phải JSON đúng: {reason}',
    en: '{name} is not proper JSON: {reason}',
  },
  'bundle-newer-format': {
    status: 422,
    vi: 'Gói này theo định dạng {version}, mới hơn hệ thống này hiểu ({known}). Hãy nâng cấp hệ thống rồi nhập.',
    en: 'This bundle has format {version}; this installation knows {known}. Upgrade it, then import.',
  },
  'bundle-not-ours': {
    status: 422,
    vi: 'manifest.json không nói đây là gói thủ tục (format, formatVersion, code).',
    en: 'manifest.json does not say that this is a procedure bundle (format, formatVersion, code).',
  },
  'bundle-hash-wrong': {
    status: 422,
    vi: 'Tệp {name} đã khác so với khi xuất. Nếu bạn cố ý sửa, hãy xóa mục "files" trong manifest.json rồi nhập lại.',
    en: '{name} has changed since it was exported. If you meant to, remove "files" from manifest.json and import again.',
  },
});
