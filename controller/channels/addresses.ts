import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whose address it is. `private` is a network of one's own, this machine included; `forbidden` is nobody's to send alerts
 * to: link-local with the metadata services of EC2 (169.254.169.254) and ECS (169.254.170.2), the unspecified address,
 * multicast, and what is reserved.
 */
export type Reach = 'public' | 'private' | 'forbidden';

type Range = readonly [network: string, bits: number, reach: Reach];

/** IANA IPv4 Special-Purpose Address Registry, and 224.0.0.0/4. The most special first. */
const V4: readonly Range[] = [
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'private'],
  ['0.0.0.0', 8, 'forbidden'],
  ['169.254.0.0', 16, 'forbidden'],
  ['192.0.0.0', 24, 'forbidden'],
  ['192.0.2.0', 24, 'forbidden'],
  ['192.88.99.0', 24, 'forbidden'],
  ['198.51.100.0', 24, 'forbidden'],
  ['203.0.113.0', 24, 'forbidden'],
  ['224.0.0.0', 4, 'forbidden'],
  ['240.0.0.0', 4, 'forbidden'],
];

/**
 * IANA IPv6 Special-Purpose Address Registry. Only 2000::/3 is routed at all; the metadata services (fd00:ec2::254, AWS
 * "Use the Instance Metadata Service") lie in what is otherwise private.
 */
const V6: readonly Range[] = [
  ['fd00:ec2::', 32, 'forbidden'],
  ['::1', 128, 'private'],
  ['fc00::', 7, 'private'],
  ['2001::', 23, 'forbidden'],
  ['2001:db8::', 32, 'forbidden'],
  ['2002::', 16, 'forbidden'],
  ['3fff::', 20, 'forbidden'],
  ['2000::', 3, 'public'],
];

/** IPv4 in IPv6: mapped addresses, and those of NAT64, through which IPv6-only subnets of AWS reach IPv4 hosts. */
const EMBEDDING: readonly string[] = ['::ffff:0:0', '64:ff9b::'];
const EMBEDDING_BITS = 96;

/** Says of an IP address whether alerts may go there. What is no address is forbidden. */
export function reachOf(address: string): Reach {
  const bare = address.replace(/%.*$/, '');
  if (isIPv4(bare)) return lookUp(V4, bitsOfV4(bare), 'public');
  if (!isIPv6(bare)) return 'forbidden';
  const bits = bitsOfV6(bare);
  const isEmbedding = EMBEDDING.some((network) => sharePrefix(bits, bitsOfV6(network), EMBEDDING_BITS));
  return isEmbedding ? lookUp(V4, bits.slice(EMBEDDING_BITS), 'public') : lookUp(V6, bits, 'forbidden');
}

function lookUp(ranges: readonly Range[], bits: string, otherwise: Reach): Reach {
  const parse = ranges === V4 ? bitsOfV4 : bitsOfV6;
  return ranges.find(([network, length]) => sharePrefix(bits, parse(network), length))?.[2] ?? otherwise;
}

function sharePrefix(a: string, b: string, length: number): boolean {
  return a.slice(0, length) === b.slice(0, length);
}

function bitsOfV4(address: string): string {
  return address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
}

/** The URL parser writes every form of an address in one way: groups of hex digits, with the longest run of zeros left out. */
function bitsOfV6(address: string): string {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...new Array<string>(zeros).fill('0'), ...after]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
    .join('');
}

function groups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
