import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config/demand-tls.js';

const forwarding =
  /^(?:x-forwarded(?:-.*)?|forwarded|via|x-real-ip|x-client-ip|x-original-.*|cf-.*|true-client-ip|fastly-client-ip|x-cluster-client-ip|x-envoy-.*)$/;

/** How the installation says that it is reached. */
interface Reached {
  readonly publicUrl?: string | undefined;
  readonly trustProxy: boolean | number | string;
}

const nameIn = (address: string): string => new URL(address).hostname;

/** Whoever is reached by another name, or through a proxy, is reached from elsewhere, whatever that proxy calls this process by. */
export function isReachedFromElsewhere({ publicUrl, trustProxy }: Reached): boolean {
  return trustProxy !== false || (publicUrl !== undefined && !isLoopback(nameIn(publicUrl)));
}

/**
 * Does whoever asks sit at this very machine? A proxy here speaks for others, and a page elsewhere can let its own name point to this
 * machine: the socket, the name that was asked for and the silence of proxies have to agree.
 */
export function isSameMachine(request: FastifyRequest, reached: Reached): boolean {
  if (isReachedFromElsewhere(reached)) return false;
  const { origin } = request.headers;
  if (origin !== undefined && (!URL.canParse(origin) || !isLoopback(nameIn(origin)))) return false;
  if (Object.keys(request.headers).some((name) => forwarding.test(name))) return false;
  const { host } = request.headers;
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  return isLoopback(request.socket.remoteAddress ?? '') && isLoopback(nameIn(`http://${host}`));
}
