import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config/demand-tls.js';

const forwarding =
  /^(?:x-forwarded(?:-.*)?|forwarded|via|x-real-ip|x-client-ip|x-original-.*|cf-.*|true-client-ip|fastly-client-ip|x-cluster-client-ip|x-envoy-.*)$/;

/** The settings that say how the installation is reached. */
interface Reached {
  readonly publicUrl?: string | undefined;
  readonly trustProxy: boolean | number | string;
}

const nameIn = (address: string): string => new URL(address).hostname;

/**
 * An installation with another host name, or behind a proxy, is reached from elsewhere, whatever host the proxy sends.
 */
export function isReachedFromElsewhere({ publicUrl, trustProxy }: Reached): boolean {
  return trustProxy !== false || (publicUrl !== undefined && !isLoopback(nameIn(publicUrl)));
}

/**
 * Whether the client is on this machine. A proxy here forwards requests of others, and a page elsewhere can let its
 * host name point to this machine, so the socket, the host and the absence of proxy headers have to agree.
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
