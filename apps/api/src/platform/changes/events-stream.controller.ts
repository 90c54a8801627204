import { Controller, Req, Res } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handle, Who } from '../http/handle.js';
import { Identities } from '../http/identity.js';
import type { Identity } from '../http/identity.js';
import { ChangeFeed } from './change-feed.js';

const heartbeatMilliseconds = 20_000;

/** Server-sent events: an open page hears that something of its organisation changed, and asks again for what it shows. */
@Controller()
export class EventsStreamController implements BeforeApplicationShutdown {
  private readonly open = new Set<() => void>();

  constructor(
    private readonly changes: ChangeFeed,
    private readonly identities: Identities,
  ) {}

  @Handle(operations.eventsStream)
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Who() who: Identity): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // Nobody would hear what comes: the answer would stay open with nothing to say.
    if (request.method === 'HEAD') {
      raw.end();
      return;
    }
    raw.write('retry: 2000\n\n');
    const send = (text: string): void =>
      void this.whileSignedIn(
        request,
        who,
        () => {
          if (!raw.writableEnded && !raw.destroyed) raw.write(text);
        },
        close,
      );
    const silence = this.changes.listen(who.organisationId, (change) => {
      send(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
    });
    const heartbeat = setInterval(() => {
      send(': still here\n\n');
    }, heartbeatMilliseconds);
    const close = (): void => {
      clearInterval(heartbeat);
      silence();
      this.open.delete(close);
      raw.end();
    };
    this.open.add(close);
    raw.on('close', close);
    // A connection that breaks in the middle of a word is closed, nothing more.
    raw.on('error', close);
  }

  beforeApplicationShutdown(): void {
    this.closeAll();
  }

  /** Streams never end by themselves: whoever stops listening has to end them. */
  closeAll(): void {
    for (const close of [...this.open]) close();
  }

  /** A session that ended hears nothing more, a page that changed its organisation neither. */
  private async whileSignedIn(
    request: FastifyRequest,
    who: Identity,
    then: () => void,
    close: () => void,
  ): Promise<void> {
    const now = await this.identities.of(request).catch(() => who);
    if (now?.organisationId !== who.organisationId || now.needsFactor) close();
    else then();
  }
}

function headersOf(reply: FastifyReply): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
