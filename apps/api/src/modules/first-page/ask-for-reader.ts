import type { Server } from 'node:http';
import type { Language } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';

/**
 * Reads from this process's own API as the browser of a request would: with its session, and optionally in another
 * language.
 */
export function askForReader(
  server: Server,
  request: FastifyRequest,
): (path: string, language?: Language) => Promise<Response> {
  const here = addressOf(server);
  const headers = {
    accept: 'application/json, application/problem+json',
    'accept-encoding': 'identity',
    cookie: request.headers.cookie ?? '',
    'x-request-id': request.id,
  };
  return (path, language) =>
    fetch(`${here}${path}`, {
      headers: language === undefined ? headers : { ...headers, 'accept-language': language },
    });
}

function addressOf(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server does not listen on a port');
  const { address, family, port } = bound;
  const host = address === '::' || address === '0.0.0.0' ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${String(port)}`;
}
