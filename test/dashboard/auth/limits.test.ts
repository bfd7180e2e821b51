import { expect, it } from 'vitest';
import { networkOf } from '../../../dashboard/auth/limits.ts';

it.each([
  ['203.0.113.9', '203.0.113.9', 'an address of IPv4 is one'],
  ['::ffff:203.0.113.9', '203.0.113.9', 'it is the same in the form of IPv6'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', 'one machine has a whole network'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64', 'short forms are the same'],
  ['2001:db8::9', '2001:db8:0:0::/64', 'zeros that are left out count'],
  ['::1', '0:0:0:0::/64', 'loopback'],
])('%s counts as %s, because %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
