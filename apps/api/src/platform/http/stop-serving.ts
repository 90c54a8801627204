import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './readiness.js';

const lookMilliseconds = 100;
/** Milliseconds for a client that has just connected to send its request. */
const settleMilliseconds = 250;

/**
 * The process reports not ready, but goes on answering for `drainSeconds` with `Connection: close`, so that clients of
 * open connections learn that they end. Then no new connection is accepted, current requests are answered, and
 * everything is closed.
 */
export async function stopServing(app: NestFastifyApplication, drainSeconds = 0): Promise<void> {
  app.get(Readiness).stop();
  const server = app.getHttpServer();
  if (drainSeconds > 0) {
    await untilAlone(server, drainSeconds * 1000);
    // Not the HTTP server's own `close`, which cuts connections that were opened a moment ago.
    Server.prototype.close.call(server);
    await pause(settleMilliseconds);
  }
  // Node closes connections that are idle at this moment; one that becomes idle later would stay open until its
  // keep-alive ends.
  const look = setInterval(() => {
    server.closeIdleConnections();
  }, lookMilliseconds);
  try {
    await app.close();
  } finally {
    clearInterval(look);
  }
}

/** Waits until there are no connections, or the time is over. */
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
