import { expect, it } from 'vitest';
import { cidrBlocks } from '../../../controller/adoption/cloudformation/cidr-blocks.ts';

it.each<[because: string, asked: readonly [string, number, number], blocks: readonly string[] | undefined]>([
  ['one behind the other', ['10.0.0.0/16', 3, 8], ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']],
  ['smaller than a byte', ['192.168.4.0/22', 2, 5], ['192.168.4.0/27', '192.168.4.32/27']],
  ['beyond the sign of a 32-bit number', ['240.0.0.0/8', 2, 16], ['240.0.0.0/16', '240.1.0.0/16']],
  ['the address of the range counts', ['10.0.5.7/16', 1, 8], ['10.0.0.0/24']],
  ['the whole of it', ['10.0.0.0/24', 1, 8], ['10.0.0.0/24']],
  ['more than there is', ['10.0.0.0/24', 2, 8], undefined],
  ['no address', ['10.0.0/24', 1, 4], undefined],
  ['a byte too large', ['10.0.0.256/24', 1, 4], undefined],
  ['IPv6', ['2001:db8::/56', 1, 64], undefined],
])('%s', (_because, [block, count, bits], blocks) => {
  expect(cidrBlocks(block, count, bits)).toEqual(blocks);
});
