import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exampleLogo, situations } from '../mails/situations.js';
import { renderMail } from '../mails/render-mail.js';
import { certificate } from '../testing/certificate.js';
import { startSmtp, type TestSmtp } from '../testing/start-smtp.js';
import type { OutgoingMail } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

let smtp: TestSmtp;
let transport: SmtpTransport;
const from = { name: 'Stegvis, Exempelkommun', address: 'stegvis@exempelkommun.example' };
const timeouts = { connection: 2000, greeting: 2000, silence: 2000 };

beforeAll(async () => {
  smtp = await startSmtp();
  transport = new SmtpTransport({ url: smtp.url, from, timeouts, encryption: 'offered' });
});
beforeEach(() => {
  smtp.clear();
});
afterAll(async () => {
  await transport.close();
  await smtp.close();
});

function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: '01932b6e-7b1a',
    to: { name: 'Åsa Öberg', address: 'asa@exempelkommun.example' },
    subject: 'Till dig: Ordna lagring',
    html: '<html lang="sv"><p>Hej å</p></html>',
    text: 'Hej å\n',
    ...changes,
  };
}

describe('an accepted mail', () => {
  test('arrives complete: subject, names, both parts and our headers', async () => {
    const result = await transport.send(mail());
    expect(result).toEqual({ kind: 'sent', response: expect.stringMatching(/^250/) });
    expect(smtp.messages).toHaveLength(1);
    const [captured] = smtp.messages;
    expect(captured?.recipients).toEqual(['asa@exempelkommun.example']);
    expect(captured?.from).toBe('stegvis@exempelkommun.example');
    expect(captured?.parsed).toMatchObject({
      subject: 'Till dig: Ordna lagring',
      text: 'Hej å\n',
      messageId: '<01932b6e-7b1a@exempelkommun.example>',
    });
    expect(captured?.parsed.html).toContain('Hej å');
    expect(captured?.parsed.from?.value).toEqual([from]);
    expect(captured?.parsed.to).toMatchObject({ value: [{ name: 'Åsa Öberg', address: 'asa@exempelkommun.example' }] });
    expect(captured?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('to a domain with letters beyond ASCII is addressed in its ASCII form', async () => {
    const to = { name: 'Åsa Öberg', address: 'asa@räksmörgås.example' };
    expect(await transport.send(mail({ to }))).toMatchObject({ kind: 'sent' });
    const [captured] = smtp.messages;
    // The test's SMTP library decodes the domain again.
    expect(captured?.recipients).toEqual(['asa@räksmörgås.example']);
    expect(captured?.raw).toMatch(/^To: .*<asa@xn--rksmrgs-5wao1o\.example>/m);
    expect(captured?.raw).not.toContain('SMTPUTF8');
  });

  test('has the same Message-ID when it is sent again', async () => {
    await transport.send(mail());
    await transport.send(mail());
    const ids = smtp.messages.map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test.each(situations.map(({ mail: { kind }, name }, index) => ({ kind, name, index })))(
    'arrives unchanged: $kind, $name',
    async ({ index }) => {
      const situation = situations[index];
      if (situation === undefined) throw new Error('no such situation');
      const content = renderMail(situation.mail, 'sv');
      expect(await transport.send(mail(content))).toMatchObject({ kind: 'sent' });
      expect(smtp.messages[0]?.parsed.subject).toBe(content.subject);
      expect(smtp.messages[0]?.parsed.text).toBe(content.text);
    },
  );
});

describe('a picture', () => {
  const dressed = renderMail(
    {
      kind: 'test',
      props: {
        name: 'Åsa',
        organisation: 'Exempelkommun',
        requestedBy: 'Anna Ek',
        at: '2026-03-02T08:00:00.000Z',
        timeZone: 'Europe/Stockholm',
        url: 'https://stegvis.exempelkommun.example',
      },
    },
    'sv',
    exampleLogo,
  );

  test('is part of the HTML, byte for byte, and not a file to open', async () => {
    expect(await transport.send(mail(dressed))).toMatchObject({ kind: 'sent' });
    const { parsed, raw } = smtp.messages[0] ?? { parsed: undefined, raw: '' };
    expect(parsed?.attachments).toHaveLength(1);
    const [logo] = parsed?.attachments ?? [];
    expect(logo).toMatchObject({
      contentType: 'image/png',
      contentDisposition: 'inline',
      filename: 'logo.png',
      related: true,
      cid: dressed.pictures?.[0]?.contentId,
    });
    expect(logo?.content.equals(Buffer.from(exampleLogo.content))).toBe(true);
    // The picture belongs to the HTML part alone: a reader of the text part gets no attachment.
    expect(raw).toMatch(
      /Content-Type: multipart\/alternative[\s\S]*Content-Type: text\/plain[\s\S]*Content-Type: multipart\/related[\s\S]*Content-Type: text\/html[\s\S]*Content-Type: image\/png/,
    );
    expect(parsed?.text).toBe(dressed.text);
    // The parser put the picture where its content id was.
    expect(parsed?.html).toContain(
      `src="data:image/png;base64,${Buffer.from(exampleLogo.content).toString('base64')}" alt="Exempelkommun"`,
    );
  });

  test('is optional: without it the mail has two parts', async () => {
    await transport.send(mail());
    expect(smtp.messages[0]?.parsed.attachments).toEqual([]);
    expect(smtp.messages[0]?.raw).not.toContain('multipart/related');
  });
});

describe('one recipient and no injected header', () => {
  const attacks = [
    'Anna\r\nBcc: alla@exempelkommun.example',
    'Anna\nSubject: annat',
    'Ek, Anna',
    'Anna" <alla@exempelkommun.example>, "x',
    'Anna\u0000\u2028Bcc: x@y.se',
    '=?utf-8?q?x=0D=0ABcc:_x@y.se?=',
  ];

  test.each(attacks)('name and subject %j', async (attack) => {
    const result = await transport.send(
      mail({ to: { name: attack, address: 'asa@exempelkommun.example' }, subject: attack }),
    );
    expect(result).toMatchObject({ kind: 'sent' });
    const [captured] = smtp.messages;
    expect(captured?.recipients).toEqual(['asa@exempelkommun.example']);
    expect(captured?.parsed.bcc).toBeUndefined();
    expect(captured?.parsed.headerLines.map(({ key }) => key).sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
    const to = captured?.parsed.to;
    expect(to !== undefined && !Array.isArray(to) ? to.value.map(({ address }) => address) : to).toEqual([
      'asa@exempelkommun.example',
    ]);
  });

  test.each(['a@b.se, c@d.se', 'a@b.se\r\nRCPT TO:<c@d.se>', 'Anna <a@b.se>', '', '"a b"@c.se'])(
    'address %j is refused before the server is contacted',
    async (address) => {
      expect(await transport.send(mail({ to: { name: 'Anna', address } }))).toEqual({
        kind: 'permanent',
        reason: 'not an email address',
      });
      expect(smtp.messages).toEqual([]);
    },
  );
});

describe('a refusal by the server', () => {
  test.each([
    [451, 'temporary', /greylisted/],
    [550, 'permanent', /no such mailbox/],
    ['refuse-data', 'permanent', /message refused/],
    ['refuse-sender', 'temporary', /sender not welcome/],
    ['drop', 'temporary', /./],
  ] as const)('%s is %s', async (answer, kind, reason) => {
    smtp.answer(answer);
    // Only a connection that broke leaves open whether the mail arrived; a greylisted or refused recipient says nothing
    // about the server.
    const ofServer = answer === 'refuse-sender' || answer === 'drop' ? { ofServer: true } : {};
    expect(await transport.send(mail())).toEqual({
      kind,
      reason: expect.stringMatching(reason),
      ...ofServer,
      ...(answer === 'drop' ? { unknown: true } : {}),
    });
  });

  test('after the final dot, a broken connection causes one attempt, not a retry by the pool', async () => {
    smtp.answer('drop');
    await transport.send(mail());
    expect(smtp.messages).toHaveLength(1);
  });

  test('the pool works again after a broken connection', async () => {
    smtp.answer('drop');
    await transport.send(mail());
    smtp.answer(250);
    expect(await transport.send(mail())).toMatchObject({ kind: 'sent' });
  });
});

describe('a server that is away', () => {
  test('is a temporary failure', async () => {
    const away = await startSmtp();
    await away.close();
    const lost = new SmtpTransport({ url: away.url, from, timeouts, encryption: 'offered' });
    expect(await lost.send(mail())).toEqual({ kind: 'temporary', reason: expect.any(String), ofServer: true });
    await lost.close();
  });

  test('a closed transport does not throw either', async () => {
    const closed = new SmtpTransport({ url: smtp.url, from, timeouts, encryption: 'offered' });
    await closed.close();
    expect(await closed.send(mail())).toMatchObject({ kind: 'temporary' });
  });
});

describe('encryption', () => {
  const credentials = { name: 'stegvis', password: 'korrekt häst' };
  const withPassword = (url: string, query = ''): string =>
    `${url.replace('127.0.0.1', 'localhost').replace('//', `//stegvis:${encodeURIComponent(credentials.password)}@`)}${query}`;

  test('is required: a server without it gets neither the mail nor the password, whatever the URL says', async () => {
    const plain = await startSmtp({ credentials });
    for (const query of [
      '',
      '/?ignoreTLS=true',
      '/?opportunisticTLS=true',
      '/?requireTLS=false',
      '/?secure=false&requireTLS=false&ignoreTLS=true',
    ]) {
      const demanding = new SmtpTransport({
        url: withPassword(plain.url, query),
        from,
        timeouts,
        encryption: 'demanded',
      });
      expect(await demanding.send(mail())).toMatchObject({ kind: 'temporary' });
      await demanding.close();
    }
    expect([plain.messages, plain.signIns]).toEqual([[], []]);
    await plain.close();
  });

  test('is used where the server offers it: the password is sent encrypted, to a server with a trusted certificate', async () => {
    const { key, cert } = certificate();
    const secure = await startSmtp({ starttls: { key, cert }, credentials });
    const url = withPassword(secure.url);
    const sure = new SmtpTransport({ url, from, timeouts, encryption: 'demanded', authorities: cert });
    expect(await sure.send(mail())).toMatchObject({ kind: 'sent' });
    expect(secure.messages.map(({ encrypted }) => encrypted)).toEqual([true]);
    expect(secure.signIns).toEqual([{ password: credentials.password, encrypted: true }]);
    const stranger = new SmtpTransport({ url, from, timeouts, encryption: 'demanded' });
    expect(await stranger.send(mail())).toMatchObject({
      kind: 'temporary',
      reason: expect.stringMatching(/certificate/),
    });
    expect(secure.signIns).toHaveLength(1);
    for (const one of [sure, stranger]) await one.close();
    await secure.close();
  });

  test('is not needed on a connection that does not require it', async () => {
    const plain = await startSmtp();
    const easy = new SmtpTransport({ url: plain.url, from, timeouts, encryption: 'offered' });
    expect(await easy.send(mail())).toMatchObject({ kind: 'sent' });
    expect(plain.messages.map(({ encrypted }) => encrypted)).toEqual([false]);
    await easy.close();
    await plain.close();
  });
});
