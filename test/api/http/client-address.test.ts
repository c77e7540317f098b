import { type IncomingMessage } from 'node:http';
import { clientAddresses } from '../../../src/api/http/client-address.js';

const from = (remoteAddress: string, forwarded?: string) =>
  // all that is looked at
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the address of a client', () => {
  it.each([
    ['nobody is trusted', [], '192.0.2.1', '1.1.1.1', '192.0.2.1'],
    ['the other end is not a proxy', ['10.0.0.0/8'], '192.0.2.1', '1.1.1.1', '192.0.2.1'],
    ['a proxy names it', ['10.0.0.0/8'], '10.1.2.3', '1.1.1.1', '1.1.1.1'],
    ['a proxy names nobody', ['10.0.0.0/8'], '10.1.2.3', undefined, '10.1.2.3'],
    ['the client itself named another before', ['10.0.0.0/8'], '10.1.2.3', '8.8.8.8, 1.1.1.1', '1.1.1.1'],
    ['two proxies are passed', ['10.0.0.0/8', '::1'], '::1', '8.8.8.8, 1.1.1.1, 10.9.9.9', '1.1.1.1'],
    ['what is named is no address', ['10.0.0.0/8'], '10.1.2.3', 'unknown', '10.1.2.3'],
    ['IPv4 is written as IPv6', ['10.0.0.0/8'], '::ffff:10.1.2.3', '::ffff:1.1.1.1', '1.1.1.1'],
    ['it has a network of its own', [], '2001:db8:0:07::1', undefined, '2001:db8:0:7::/64'],
    ['it is written in full', [], '2001:db8:0:7:1:2:3:4', undefined, '2001:db8:0:7::/64'],
    ['it is on this machine', [], '::1', undefined, '0:0:0:0::/64'],
  ])('when %s', (_, trusted, remote, forwarded, expected) => {
    expect(clientAddresses(trusted)(from(remote, forwarded))).toBe(expected);
  });
});
