// Mails over SMTP, to a real receiver; the development mailbox is not there then.
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { App } from '../fixtures/app';
import { PASSWORD } from '../fixtures/account';
import { expect, test } from '../fixtures/test';

class Receiver {
  readonly mails: ParsedMail[] = [];
  readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        this.mails.push(mail);
        done();
      }, done);
    },
  });

  listen(): Promise<number> {
    return new Promise((done, failed) => {
      this.server.once('error', failed);
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.server.address();
        if (address && typeof address === 'object') done(address.port);
      });
    });
  }

  async to(email: string): Promise<ParsedMail> {
    await expect.poll(() => this.mails.filter((mail) => addressOf(mail) === email).length, { timeout: 8_000 }).toBe(1);
    return this.mails.find((mail) => addressOf(mail) === email)!;
  }
}

function addressOf(mail: ParsedMail): string {
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return to?.value[0]?.address ?? '';
}

/** Only the words, without zero-width characters that keep mail readers from making links. */
function words(text: string): string {
  return text.replace(/\u200b/g, '').replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim();
}

function wordsOf(html: string): string {
  const body = html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<div style="display: none[\s\S]*?<\/div>/, '');
  const text = body.replace(/<[^>]+>/g, ' ');
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };
  return words(text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&(\w+);/g, (all, name) => named[name] ?? all));
}

test('mails go out by SMTP, in two parts that say the same', { tag: '@once' }, async () => {
  const receiver = new Receiver();
  const port = await receiver.listen();
  const app = await App.start(10, { SMTP_URL: `smtp://127.0.0.1:${port}`, ORGS_MAIL_FROM: 'Orgs <no-reply@orgs.example>' });
  try {
    const post = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(`${app.origin}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', origin: app.origin, cookie },
        body: new URLSearchParams(fields),
      });
    const email = 'ivo.new@example.org';
    const signedIn = await post('identity/sign-in', { email: 'olga@acme.example', password: PASSWORD });
    expect(signedIn.status).toBe(200);
    const session = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).find((line) => line?.startsWith('orgs=')) ?? '';
    const message = 'Grüße, Ivo!\n--\nSee <b>https://evil.example</b>';
    expect((await post('invitations/invite', { slug: 'acme', email, role: 'member', message }, session)).status).toBe(200);

    const mail = await receiver.to(email);
    expect(mail.subject).toBe('Olga Owner invited you to Acme');
    expect(mail.from?.text).toContain('no-reply@orgs.example');
    expect(mail.messageId).toMatch(/^<[0-9a-z-]+@127\.0\.0\.1>$/);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(mail.attachments).toHaveLength(0);
    expect(mail.text).toContain('Grüße, Ivo!');
    expect(mail.html).not.toContain('<b>https');
    const link = /http\S+\/invitations\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
    expect(link.startsWith(app.origin)).toBe(true);
    expect((await fetch(link)).status).toBe(200);

    // Every sentence of the text stands in the HTML.
    const html = wordsOf(mail.html || '');
    const lines = (mail.text ?? '').split('\n').map(words).filter((line) => line && line !== '--');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(html).toContain(line.replace(/:$/, ''));

    const list = await (await post('invitations/list', { slug: 'acme' }, session)).json();
    const row = list.rows.find((it: { email: string }) => it.email === email);
    expect(row.delivery).toMatch(/sent/i);

    const newcomer = await post('identity/sign-up', { name: 'Nora', email: 'nora@example.org', password: PASSWORD });
    expect(newcomer.status).toBe(200);
    expect((await receiver.to('nora@example.org')).text).toContain('/verify/');

    expect((await fetch(`${app.origin}/dev/mailbox`)).status, 'no mailbox page').toBe(404);
    app.assertWell();
  } finally {
    await app.stop();
    await new Promise<void>((done) => receiver.server.close(() => done()));
  }
});

test('a mail that cannot be delivered goes out later', { tag: '@once' }, async () => {
  const receiver = new Receiver();
  const port = await receiver.listen();
  let busy = true;
  receiver.server.onRcptTo = (_address, _session, done) => done(busy ? Object.assign(new Error('later'), { responseCode: 451 }) : null);
  const app = await App.start(null, { SMTP_URL: `smtp://127.0.0.1:${port}`, ORGS_MAIL_FROM: 'Orgs <no-reply@orgs.example>' });
  try {
    const answer = await fetch(`${app.origin}/api/identity/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', origin: app.origin },
      body: new URLSearchParams({ name: 'Nora', email: 'nora@example.org', password: PASSWORD }),
    });
    expect(answer.status, 'the person does not wait for the mail server').toBe(200);
    await expect.poll(() => app.said, { timeout: 10_000 }).toContain('an event was put off');
    expect(receiver.mails).toHaveLength(0);
    busy = false;
    await expect.poll(() => receiver.mails.length, { timeout: 30_000 }).toBe(1);
  } finally {
    await app.stop();
    await new Promise<void>((done) => receiver.server.close(() => done()));
  }
});
