import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogger } from './log.ts';

test('an error of the database or of a mail server is logged without the values it quotes', () => {
  let written = '';
  const log = createLogger('info', { write: (line) => void (written += line) });
  const err = Object.assign(new Error('invalid input syntax for type uuid: "Nguyễn Thị Hoa Lan"'), {
    severity: 'ERROR',
    code: '23505',
    constraint: 'account_identity_number_key',
    detail: 'Key (identity_number)=(075190000001) already exists.',
    where: "unnamed portal parameter $1 = '0901234567'",
  });
  log.pino.error({ err }, 'refused');
  log.pino.error({ err: new Error('550 5.1.1 <lan@example.vn>: no such user') }, 'refused');
  log.forWorker().error('Failed task 1 (send-letters) with error: 550 <lan@example.vn> no such user');
  assert.doesNotMatch(written, /Hoa Lan|075190000001|0901234567|lan@example/);
  assert.match(written, /account_identity_number_key/);
  assert.match(written, /log\.test\.ts/, 'the stack stays');
});
