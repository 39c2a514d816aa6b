import { defineErrors, type ErrorRow } from '#platform/errors.ts';

/** Everything a process file can be refused for, and what can go wrong while one runs. */
const rows = {
  refused: {
    status: 422,
    vi: 'Không nhận được tệp quy trình: có {count} chỗ phải sửa.',
    en: 'The process file is refused: {count} things need mending.',
  },
  'too-big': {
    status: 413,
    vi: 'Tệp quy trình lớn hơn 1 MB. Hãy bớt hình vẽ hoặc tách quy trình.',
    en: 'The process file is larger than 1 MB. Remove drawings or split the process.',
  },
  doctype: {
    status: 422,
    vi: 'Tệp quy trình có khai báo DOCTYPE hoặc ENTITY. Hãy xóa khai báo này.',
    en: 'The process file declares a DOCTYPE or an ENTITY. Remove the declaration.',
  },
  malformed: {
    status: 422,
    vi: 'Tệp không phải BPMN 2.0 đọc được: {reason}',
    en: 'The file is not readable BPMN 2.0: {reason}',
  },
  'not-one': {
    status: 422,
    vi: 'Mỗi tệp có đúng một quy trình. Tệp này có {count}.',
    en: 'A file holds exactly one process. This one holds {count}.',
  },
  'element-unsupported': {
    status: 422,
    vi: 'Chưa dùng được {element}. Hãy vẽ bằng việc của người, việc tự động, cổng loại trừ hoặc cổng song song.',
    en: '{element} is not supported. Draw with user tasks, service tasks, exclusive and parallel gateways.',
  },
  'property-unsupported': {
    status: 422,
    vi: '{element} có thuộc tính chưa dùng được: {property}.',
    en: '{element} has a property that is not supported: {property}.',
  },
  'id-missing': {
    status: 422,
    vi: '{element} thiếu mã (id) dùng được. Mã gồm chữ cái, chữ số và các dấu _ . - mà thôi.',
    en: '{element} has no usable id. An id is made of letters, digits and the signs _ . - only.',
  },
  'start-not-one': {
    status: 422,
    vi: 'Quy trình phải có đúng một điểm bắt đầu. Quy trình này có {count}.',
    en: 'A process has exactly one start event. This one has {count}.',
  },
  'end-missing': {
    status: 422,
    vi: 'Quy trình phải có ít nhất một điểm kết thúc.',
    en: 'A process needs at least one end event.',
  },
  'flow-dangling': {
    status: 422,
    vi: '{element} không nối đủ hai đầu.',
    en: '{element} does not join two elements.',
  },
  'flow-misplaced': {
    status: 422,
    vi: '{element} không được có đường đi như vậy: {reason}',
    en: '{element} may not have such a flow: {reason}',
  },
  'off-path': {
    status: 422,
    vi: '{element} không nằm trên đường nào từ bắt đầu đến kết thúc.',
    en: '{element} lies on no way from start to end.',
  },
  'split-implicit': {
    status: 422,
    vi: '{element} có nhiều đường ra. Hãy đặt một cổng loại trừ hoặc song song sau nó.',
    en: '{element} has more than one way out. Put an exclusive or parallel gateway after it.',
  },
  'condition-missing': {
    status: 422,
    vi: '{element} rẽ nhánh nhưng không có điều kiện và không phải đường mặc định.',
    en: '{element} leaves an exclusive gateway with neither a condition nor being its default.',
  },
  'condition-misplaced': {
    status: 422,
    vi: '{element} không được có điều kiện: chỉ đường rẽ từ cổng loại trừ, trừ đường mặc định, mới có.',
    en: '{element} may not have a condition: only flows that leave a splitting exclusive gateway, except its default.',
  },
  'condition-language': {
    status: 422,
    vi: 'Điều kiện của {element} phải viết bằng FEEL (language="FEEL").',
    en: 'The condition of {element} must be FEEL (language="FEEL").',
  },
  'condition-wrong': {
    status: 422,
    vi: 'Điều kiện của {element} sai. {reason}',
    en: 'The condition of {element} is wrong. {reason}',
  },
  'attribute-missing': {
    status: 422,
    vi: '{element} thiếu {attribute}.',
    en: '{element} lacks {attribute}.',
  },
  'attribute-wrong': {
    status: 422,
    vi: '{element}: {attribute}="{value}" không đúng. Dùng: {allowed}.',
    en: '{element}: {attribute}="{value}" is wrong. Use: {allowed}.',
  },
  'gateway-loop': {
    status: 422,
    vi: '{element} nằm trong vòng lặp chỉ gồm các cổng. Vòng lặp phải đi qua ít nhất một việc.',
    en: '{element} is in a loop of gateways alone. A loop must pass through a task.',
  },
  deadlock: {
    status: 422,
    vi: 'Hồ sơ có thể mắc kẹt ở {element}: có nhánh không bao giờ tới.',
    en: 'A dossier can get stuck at {element}: a branch it waits for never arrives.',
  },
  unfinished: {
    status: 422,
    vi: 'Hồ sơ có thể tới {element} khi còn nhánh khác chưa xong. Hãy nhập các nhánh bằng cổng song song.',
    en: 'A dossier can reach {element} while another branch is still open. Join the branches with a parallel gateway.',
  },
  'no-exit': {
    status: 422,
    vi: 'Hồ sơ có thể đi vòng mãi qua {element} mà không kết thúc được.',
    en: 'A dossier can go round through {element} for ever and never end.',
  },
  doubled: {
    status: 422,
    vi: 'Hai nhánh song song có thể cùng đi vào {element}, việc bị làm hai lần.',
    en: 'Two parallel branches can enter {element} at once, doing the work twice.',
  },
  'too-complex': {
    status: 422,
    vi: 'Quy trình có quá nhiều bước hoặc nhánh song song để kiểm tra được. Hãy tách quy trình.',
    en: 'The process has too many steps or parallel branches to be checked. Split it.',
  },
  started: {
    status: 409,
    vi: 'Quy trình của hồ sơ này đã bắt đầu rồi.',
    en: 'The process of this dossier has already started.',
  },
  'token-gone': {
    status: 409,
    vi: 'Bước này đã được người khác làm xong. Tải lại trang để xem bước hiện tại.',
    en: 'Somebody else has finished this step. Reload the page to see the current one.',
  },
  'no-way': {
    status: 409,
    vi: 'Không điều kiện nào ở "{node}" đúng, nên không biết chuyển hồ sơ đi đâu. Báo người quản trị quy trình.',
    en: 'No condition at "{node}" holds, so the dossier has nowhere to go. Tell the process administrator.',
  },
} as const satisfies Record<string, ErrorRow>;

export type ProcessReason = keyof typeof rows;

export const error = defineErrors('processes', rows);
