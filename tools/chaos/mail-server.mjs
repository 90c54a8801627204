import { SMTPServer } from 'smtp-server';

/**
 * A real SMTP server on the loopback interface that accepts every mail, slowly enough for its sender to be killed
 * meanwhile, and records who got what.
 * @returns {Promise<{ url: string, taken: { recipient: string, id: string }[], untilTaken: (count: number, patience:
 * number) => Promise<void>, close: () => Promise<void> }>}
 */
export async function startMailServer(pauseMilliseconds) {
  const taken = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, callback) {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
      stream.on('error', () => undefined);
      stream.on('end', () => {
        const id = /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '';
        // One half of the pause is before the mail counts as accepted, the other before the sender gets the answer, so
        // that it can be killed at both moments.
        setTimeout(() => {
          for (const { address } of session.envelope.rcptTo) taken.push({ recipient: address, id });
          setTimeout(callback, pauseMilliseconds / 2);
        }, pauseMilliseconds / 2);
      });
    },
  });
  // Senders that die in the middle of a mail are the purpose of this server.
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const untilTaken = async (count, patience) => {
    const end = Date.now() + patience;
    while (taken.length < count && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    taken,
    untilTaken,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
