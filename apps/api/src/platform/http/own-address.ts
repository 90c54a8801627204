import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { isLoopback } from '../config/demand-tls.js';

/**
 * Whether changes may be made under this `Host`: loopback names always, else the host of PUBLIC_URL. Without one, the
 * machine's name and any IP address: no page can come from such an address unless this process has served it.
 */
export function isOwnAddress(host: string, publicUrl: string | undefined): boolean {
  const name = nameOf(host);
  if (name === undefined) return false;
  if (isLoopback(name)) return true;
  if (publicUrl !== undefined) return name === nameOf(new URL(publicUrl).host);
  return isIP(name) !== 0 || ownNames().has(name);
}

/** Without port, brackets and the dot that may end a name. Undefined for an invalid host. */
function nameOf(host: string): string | undefined {
  if (!URL.canParse(`http://${host}`)) return undefined;
  const { hostname: name, username, pathname, search, hash } = new URL(`http://${host}`);
  if (username !== '' || pathname !== '/' || search !== '' || hash !== '') return undefined;
  return name.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function ownNames(): ReadonlySet<string> {
  const whole = hostname().toLowerCase();
  const [first = whole] = whole.split('.');
  return new Set([whole, first, `${first}.local`]);
}
