import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { world } from '#platform/testing/world.ts';
import { deliverNotice, deliverNotices, type Mailer } from './deliver-notice.ts';
import { listLetters } from './notice-store.ts';

/** A real SMTP server: `refusing` makes it turn letters away. */
const post = { letters: [] as string[], refusing: false };
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let letter = '';
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => void (letter += part));
    stream.on('end', () => {
      if (post.refusing) return done(new Error('hộp thư đầy'));
      post.letters.push(letter);
      done();
    });
  },
});

async function openPostOffice(t: TestContext): Promise<Mailer> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  t.after(() => new Promise<void>((done) => server.close(() => done())));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const transport = createTransport({ host: '127.0.0.1', port, secure: false });
  return { transport, from: 'motcua@example.com', baseUrl: 'https://motcua.example.com' };
}

test('letters go out by SMTP once, are tried again when refused, and are kept where there is no server', async (t) => {
  const { app, aDossier } = await world(t);
  const mailer = await openPostOffice(t);
  const ctx = app.makeCtx();
  const letterOf = async (code: string) => {
    const letters = await listLetters(app.database.db);
    const letter = letters.find(
      ({ link, subject }) => link === `/dossiers/${code}` && subject.vi.startsWith('Đã nhận'),
    );
    assert.ok(letter);
    return letter;
  };

  await t.test('a letter goes out once, with the address of its dossier', async () => {
    const { code } = await aDossier();
    const { id } = await letterOf(code);
    await deliverNotice(ctx, mailer, { noticeId: id });
    await deliverNotice(ctx, mailer, { noticeId: id });
    const sent = post.letters.filter((text) => text.includes(id));
    assert.equal(sent.length, 1);
    assert.match(sent[0] ?? '', /To: lan@example\.com/);
    assert.equal((await letterOf(code)).emailState, 'sent');
  });

  await t.test('a letter the server turns away is tried again', async () => {
    const { code } = await aDossier();
    const { id } = await letterOf(code);
    post.refusing = true;
    await deliverNotices(ctx, mailer);
    const { emailState, emailTries } = await letterOf(code);
    assert.deepEqual({ emailState, emailTries }, { emailState: 'failed', emailTries: 1 });
    post.refusing = false;
    await deliverNotice(ctx, mailer, { noticeId: id });
    assert.equal((await letterOf(code)).emailState, 'sent');
  });

  await t.test('without a server the letter is kept for the outbox page', async () => {
    const { code } = await aDossier();
    await deliverNotices(ctx, { ...mailer, transport: undefined });
    assert.equal((await letterOf(code)).emailState, 'kept');
  });
});
