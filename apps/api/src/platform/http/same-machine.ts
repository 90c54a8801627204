import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config/demand-tls.js';

const forwarding = /^(?:x-forwarded(?:-.*)?|forwarded|via|x-real-ip|x-client-ip|x-original-.*|cf-.*|true-client-ip)$/;

/**
 * Does whoever asks sit at this very machine? A proxy here speaks for others, and a page elsewhere can let its own name point to this
 * machine: the socket, the name that was asked for and the silence of proxies have to agree.
 */
export function isSameMachine(request: FastifyRequest): boolean {
  if (Object.keys(request.headers).some((name) => forwarding.test(name))) return false;
  const { host } = request.headers;
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  return isLoopback(request.socket.remoteAddress ?? '') && isLoopback(new URL(`http://${host}`).hostname);
}
