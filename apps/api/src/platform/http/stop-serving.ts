import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './readiness.js';

const lookMilliseconds = 100;

/** Not ready any more, requests under way are answered, then everything is closed. */
export async function stopServing(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness).stop();
  // Node closes the connections that are idle at this moment; one that becomes idle later would be waited for until its keep-alive ends.
  const server = app.getHttpServer();
  const look = setInterval(() => { server.closeIdleConnections(); }, lookMilliseconds);
  try {
    await app.close();
  } finally {
    clearInterval(look);
  }
}
