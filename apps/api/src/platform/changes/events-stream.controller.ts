import { Controller, Req, Res } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handle, Who } from '../http/handle.js';
import { Identities } from '../http/identity.js';
import type { Identity } from '../http/identity.js';
import { ChangeFeed } from './change-feed.js';

const heartbeatMilliseconds = 20_000;

/**
 * Server-sent events: an open page is notified that something of its organisation changed, and fetches what it shows
 * again.
 */
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
    // A HEAD request has no body, so the stream would stay open for nothing.
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
    // A connection that breaks while it is written to is closed as well.
    raw.on('error', close);
  }

  beforeApplicationShutdown(): void {
    this.closeAll();
  }

  /** Streams never end by themselves, so shutdown ends them. */
  closeAll(): void {
    for (const close of [...this.open]) close();
  }

  /** Ends the stream when the session ends, or when the page switches to another organisation. */
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
