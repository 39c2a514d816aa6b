import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aRecord, bytesOf, lines } from './catalogue.samples.ts';
import { readFile } from './read-file.ts';
import type { Facts, ReadRow } from './reading.ts';

async function read(content: string | Uint8Array, size?: number) {
  const rows: (ReadRow & { line: number })[] = [];
  const problems: { line: number; code: string; field: string; reason: string }[] = [];
  for await (const one of readFile(bytesOf(content, size))) {
    if ('row' in one) rows.push({ line: one.line, ...one.row });
    else {
      const { code, field, error } = one.problem;
      problems.push({ line: one.line, code, field, reason: error.code.replace('catalogue.', '') });
    }
  }
  return { rows, problems };
}

test('records of 2026 are read whole, one a line, whatever the pieces they come in', async () => {
  const content = `\uFEFF${lines(aRecord('1.000001'), '', aRecord('5.000002'))}\r\n`;
  for (const size of [1, 7, 100_000]) {
    const { rows, problems } = await read(content, size);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ line, code }) => [line, code]),
      [
        [1, '1.000001'],
        [3, '5.000002'],
      ],
    );
    assert.deepEqual(rows[0]?.facts.legalBases, [{ number: '01/2020/NĐ-CP', title: 'Nghị định về thử nghiệm' }]);
    assert.equal(rows[0]?.facts.channels?.[0]?.duration, 5);
    assert.ok(
      'conditions' in (rows[0]?.facts ?? {}) && rows[0]?.facts.conditions === undefined,
      'told that there is none',
    );
  }
});

test('names are kept in NFC with single spaces', async () => {
  const { rows } = await read(lines(aRecord('1.000001', { name: '  Đăng  ký\nkết hôn '.normalize('NFD') })));
  assert.equal(rows[0]?.name, 'Đăng ký kết hôn'.normalize('NFC'));
});

test('a year glued to the number of originals goes back to the name, a year glued to a law goes back to its title', async () => {
  const items = [{ name: 'Tờ khai kèm theo Nghị định ngày 25/6/', kind: 'paper', originals: 20241, copies: 0 }];
  const record = aRecord('1.000001', {
    dossier: [{ case: null, items }],
    legal_codes: ['01102/2011/QH13'],
    legal_text: 'Luật Khiếu nại năm 201102/2011/QH13',
  });
  const { rows } = await read(lines(record));
  const [item] = rows[0]?.facts.cases?.[0]?.items ?? [];
  assert.deepEqual([item?.name, item?.originals], ['Tờ khai kèm theo Nghị định ngày 25/6/2024', 1]);
  assert.deepEqual(rows[0]?.facts.legalBases, [{ number: '02/2011/QH13', title: 'Luật Khiếu nại năm 2011' }]);
});

test('what is wrong with one row is told with its line, code and field; the others are read', async () => {
  const deep = `{"code":"1.000009","dossier":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const { rows, problems } = await read(
    lines(
      aRecord('1.000001'),
      aRecord('1.00'),
      aRecord('1.000003', { name: undefined }),
      aRecord('1.000004', { steps: 12 }),
      aRecord('1.000005', { name: 'x'.repeat(10_000_000) }),
      aRecord('1.000006', { sector: 'a\0b' }),
      aRecord('1.000007', { sector: '\uD800' }),
      aRecord('1.000008', { levels: ['district'] }),
      deep,
      { a: 1 },
      'not json',
      '[1]',
      aRecord('1.000010', { channels: [{ channel: 'online', duration: -1 }] }),
      aRecord('1.000011', { name: 'x'.repeat(3000) }),
      aRecord('1.000002'),
    ),
    100_000,
  );
  assert.deepEqual(
    rows.map(({ line, code }) => [line, code]),
    [
      [1, '1.000001'],
      [15, '1.000002'],
    ],
  );
  assert.deepEqual(
    problems.map(({ line, code, field, reason }) => [line, code, field, reason]),
    [
      [2, '1.00', 'code', 'row-bad-code'],
      [3, '1.000003', 'name', 'row-no-name'],
      [4, '1.000004', 'steps', 'field-wrong-type'],
      [5, '', '', 'row-too-long'],
      [6, '1.000006', 'sector', 'field-bad-characters'],
      [7, '1.000007', 'sector', 'field-bad-characters'],
      [8, '1.000008', 'levels', 'field-unknown-word'],
      [9, '', '', 'row-too-deep'],
      [10, '', '', 'row-not-record'],
      [11, '', '', 'row-not-json'],
      [12, '', '', 'row-not-record'],
      [13, '1.000010', 'channels.duration', 'field-wrong-type'],
      [14, '1.000011', 'name', 'field-too-long'],
    ],
  );
});

test('a file that breaks off says so at its last row, in every shape', async () => {
  const whole = lines(aRecord('1.000001'), aRecord('1.000002'));
  const last = async (content: string) => {
    const { rows, problems } = await read(content);
    return [rows.length, problems.at(-1)?.reason];
  };
  assert.deepEqual(await last(whole.slice(0, -30)), [1, 'row-truncated']);
  assert.deepEqual(await last(`[${whole.replace('\n', ',\n')}`), [2, 'row-truncated']);
  assert.deepEqual(await last(`[${whole.replace('\n', ',\n')}`.slice(0, -30)), [1, 'row-truncated']);
  assert.deepEqual(await last('code,name\n1.000001,Tên\n1.000002,"Tên chưa'), [1, 'row-truncated']);
});

test('a file that is no text in UTF-8 is refused with a code, whatever its name', async () => {
  const utf16 = new Uint8Array(Buffer.from('\uFEFFcode,name\n', 'utf16le'));
  const refused: [content: string | Uint8Array, code: string][] = [
    ['', 'catalogue.empty'],
    [' \n\n', 'catalogue.empty'],
    [utf16, 'catalogue.wrong-encoding'],
    [utf16.subarray(2), 'catalogue.wrong-encoding'],
    [new Uint8Array([...Buffer.from('code,name\n1.000001,H'), 0xf2, 0x61, 10]), 'catalogue.wrong-encoding'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), 'catalogue.not-text'],
    [new Uint8Array(5000), 'catalogue.not-text'],
    [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0]), 'catalogue.not-text'],
    ['%PDF-1.7 …', 'catalogue.not-text'],
    ['<html></html>', 'catalogue.unknown-format'],
    ['a,b\n1,2\n', 'catalogue.unknown-format'],
    ['Xin chào\n'.repeat(50), 'catalogue.unknown-format'],
    [
      new Uint8Array([...Buffer.from(`code,name\n${'1.000001,Ten\n'.repeat(20_000)}1.000002,H`), 0xf2, 0x61, 10]),
      'catalogue.wrong-encoding',
    ],
  ];
  for (const [content, code] of refused) await assert.rejects(read(content), { code }, code);
  await assert.rejects(
    read(new Uint8Array([...Buffer.from('code,name\n1.000001,H'), 0xf2, 0x61, 10])),
    (cause: Error) => {
      assert.match(JSON.stringify(cause), /"line":2,"found":"byte F2"/);
      return true;
    },
  );
});

test('a list needs code and name under any of their heads, and tells only what it has', async () => {
  const list =
    'Danh mục thủ tục;;;\nMã TTHC;Tên thủ tục hành chính;Lĩnh vực;Cơ quan thực hiện\n1.000001;"Khai; sinh";Hộ tịch;\nsai;B;;\n';
  const { rows, problems } = await read(list);
  assert.deepEqual(rows[0]?.facts, { name: 'Khai; sinh', sector: 'Hộ tịch' });
  assert.equal(rows[0]?.line, 3);
  assert.deepEqual(problems, [{ line: 4, code: 'sai', field: 'code', reason: 'row-bad-code' }]);
  const long = await read(`code,name\n1.000001,${'x'.repeat(10_000_000)}\n1.000002,B\n`, 65_536);
  assert.deepEqual(
    [long.rows.map(({ code }) => code), long.problems.map(({ reason }) => reason)],
    [['1.000002'], ['field-too-long']],
  );
});

test('LayThuTuc is read as one object, an array or a wrapped list', async () => {
  const answer = {
    MATTHC: '1.000001',
    TENTTHC: 'Khai sinh',
    LINHVUCTHUCHIEN: [{ MALINHVUC: 'G15-HT', TENLINHVUC: 'Hộ tịch' }],
    TRINHTUTHUCHIEN: [{ TRUONGHOP: '', TRINHTU: ['Nộp', 'Nhận'] }],
    CACHTHUCTHUCHIEN: [
      {
        KENH: '2',
        THOIGIAN: [
          {
            THOIGIANGIAIQUYET: '5',
            DONVITINH: 'Ngày làm việc',
            PHILEPHI: [{ SOTIEN: '8000', DONVI: 'Đồng', MOTA: 'bản sao' }],
          },
        ],
      },
    ],
    THANHPHANHOSO: [{ TRUONGHOP: 'Một', GIAYTO: [{ TENGIAYTO: 'Tờ khai', TENMAUDON: 'TK.doc', SOBANCHINH: 1 }] }],
    KETQUATHUCHIEN: [{ MAKETQUA: 'KQ.G15.000001', TENKETQUA: 'Giấy khai sinh' }],
    CANCUPHAPLY: [{ SOVANBAN: '60/2014/QH13', TENVANBAN: 'Luật Hộ tịch' }],
    COQUANTHUCHIEN: [{ MADONVI: 'X', TENDONVI: 'Ủy ban nhân dân cấp xã' }],
    MOTADOITUONGTHUCHIEN: 'Công dân Việt Nam, Cán bộ, công chức, viên chức',
  };
  for (const content of [
    JSON.stringify(answer),
    JSON.stringify(answer, null, 2),
    JSON.stringify([answer], null, 1),
    JSON.stringify({ error_code: '0', result: [answer], total: [1] }),
    JSON.stringify({ result: [answer] }, null, 4),
  ]) {
    const { rows, problems } = await read(content, 13);
    assert.deepEqual(problems, []);
    assert.equal(rows.length, 1);
    const facts: Facts = rows[0]?.facts ?? {};
    assert.equal(facts.sector, 'Hộ tịch');
    assert.deepEqual(facts.subjects, ['Công dân Việt Nam', 'Cán bộ, công chức, viên chức']);
    assert.deepEqual(facts.channels, [
      {
        channel: 'online',
        duration: 5,
        unit: 'working_day',
        free: false,
        fees: [{ amount: 8000, currency: 'Đồng', description: 'bản sao' }],
      },
    ]);
    assert.equal(facts.cases?.[0]?.items[0]?.name, 'Tờ khai TK.doc');
    assert.ok(!('conditions' in facts), 'not mentioned, so not known');
  }
});

test('structured records tell amounts only where a figure with its currency stands, everything else stays words', async () => {
  const record = (phi_le_phi: string) => ({
    thu_tuc_id: '1.000001',
    metadata: { mã_thủ_tục: '1.000001', tên_thủ_tục: 'Thử', cấp_thực_hiện: 'Cấp Tỉnh, Cấp Xã', lĩnh_vực: 'X' },
    content: { cơ_quan_phối_hợp: 'Không có thông tin', yêu_cầu_điều_kiện_thực_hiện: 'Không' },
    tables: {
      hinh_thuc_nop: [{ hinh_thuc: 'Trực tiếp', thoi_han_giai_quyet: '07 Ngày làm việc', phi_le_phi, mo_ta: '' }],
    },
  });
  const channel = async (fee: string) => (await read(lines(record(fee)))).rows[0]?.facts.channels?.[0];
  assert.deepEqual(await channel('Phí : 0 Đồng'), {
    channel: 'direct',
    duration: 7,
    unit: 'working_day',
    free: true,
    fees: [],
  });
  assert.deepEqual((await channel('Phí : 2.000.000 Đồng (Thẩm định)'))?.fees, [
    { kind: 'Phí', amount: 2_000_000, currency: 'Đồng', description: 'Thẩm định' },
  ]);
  const open = await channel('Lệ phí : theo quy định của HĐND');
  assert.deepEqual([open?.free, open?.fees, open?.note], [false, [], 'Lệ phí : theo quy định của HĐND']);
  const facts: Facts = (await read(lines(record('')))).rows[0]?.facts ?? {};
  assert.deepEqual(
    [facts.levels, facts.coordinatingAgency, facts.conditions],
    [['province', 'commune'], undefined, undefined],
  );
});
