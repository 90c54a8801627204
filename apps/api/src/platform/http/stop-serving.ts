import { Server } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './readiness.js';

const lookMilliseconds = 100;
/** Long enough for whoever had just connected to send what they came with. */
const settleMilliseconds = 250;

/**
 * Not ready any more, but still answering for so many seconds, each time with `Connection: close`: whoever keeps a connection open learns that
 * it ends here before it ends. Then nobody new is let in, requests under way are answered, and everything is closed.
 */
export async function stopServing(app: NestFastifyApplication, drainSeconds = 0): Promise<void> {
  app.get(Readiness).stop();
  const server = app.getHttpServer();
  if (drainSeconds > 0) {
    await untilAlone(server, drainSeconds * 1000);
    // Not the server's own close, which cuts off connections that were opened a moment ago.
    Server.prototype.close.call(server);
    await pause(settleMilliseconds);
  }
  // Node closes the connections that are idle at this moment; one that becomes idle later would be waited for until its keep-alive ends.
  const look = setInterval(() => {
    server.closeIdleConnections();
  }, lookMilliseconds);
  try {
    await app.close();
  } finally {
    clearInterval(look);
  }
}

/** Until nobody is connected, or the time is over. */
async function untilAlone(server: Server, milliseconds: number): Promise<void> {
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    if ((await connectionsOf(server)) === 0) return;
    await pause(lookMilliseconds);
  }
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.getConnections((error, count) => {
      resolve(error === null ? count : 1);
    });
  });
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
