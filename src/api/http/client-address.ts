import { type IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * Tells who sent a request: the other end of the connection, or, while that is one of the trusted addresses and networks, whom it names in
 * X-Forwarded-For. IPv6 clients are told apart by their network of 64 bits, for one has all of its addresses.
 */
export function clientAddresses(trusted: readonly string[]): (request: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const one of trusted) {
    const [address = '', bits] = one.split('/');
    proxies.addSubnet(address, bits === undefined ? whole(address) : Number(bits), family(address));
  }
  const isProxy = (address: string) => proxies.check(address, family(address));
  return ({ socket, headers }) => {
    const forwarded = trusted.length === 0 ? undefined : headers['x-forwarded-for'];
    const named = [forwarded ?? []].flat().join(',').split(',').reverse();
    let address = plain(socket.remoteAddress ?? '');
    for (const next of named.map((text) => plain(text.trim()))) {
      if (isIP(next) === 0 || isIP(address) === 0 || !isProxy(address)) break;
      address = next;
    }
    return isIP(address) === 6 ? network(address) : address;
  };
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function whole(address: string): number {
  return isIP(address) === 6 ? 128 : 32;
}

/** An IPv4 address that is written as an IPv6 one is the same. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** The first four groups of an IPv6 address. */
function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = tail === undefined ? first : [...first, ...zeros, ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
