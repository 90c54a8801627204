import { isIP } from 'node:net';

/**
 * The key under which an address's attempts and requests are counted. The owner of an IPv6 address has all of its /64,
 * and could use another address for each attempt; some proxies add the port, which changes each time.
 */
export function networkOf(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  return isIP(bare) === 6 ? networkOfVersion6(bare) : bare;
}

function networkOfVersion6(address: string): string {
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  if (!isMapped) return `${groups.slice(0, 4).join(':')}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.');
}

/** All eight groups in one canonical form. */
function groupsOf(address: string): readonly string[] {
  const [before = '', behind = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [before, behind].map((part) => part.split(':').filter((group) => group !== ''));
  const known = [...(first ?? []), ...(last ?? [])].length;
  return [...(first ?? []), ...Array<string>(8 - known).fill('0'), ...(last ?? [])];
}
