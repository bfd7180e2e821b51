import { describe, expect, it } from 'vitest';
import { type Reach, reachOf } from '../../controller/channels/addresses.ts';

interface Row {
  readonly address: string;
  readonly reach: Reach;
  readonly because: string;
}

const ROWS: readonly Row[] = [
  { address: '8.8.8.8', reach: 'public', because: 'an address of the internet' },
  { address: '172.15.255.255', reach: 'public', because: 'one below 172.16.0.0/12' },
  { address: '172.32.0.0', reach: 'public', because: 'one above 172.16.0.0/12' },
  { address: '172.31.255.255', reach: 'private', because: 'the last of 172.16.0.0/12' },
  { address: '10.1.2.3', reach: 'private', because: 'RFC 1918' },
  { address: '192.168.0.1', reach: 'private', because: 'RFC 1918' },
  { address: '100.64.0.1', reach: 'private', because: "a carrier's own network, and a VPC's" },
  { address: '127.0.0.1', reach: 'private', because: 'this machine' },
  { address: '127.255.255.254', reach: 'private', because: 'this machine, as all of 127.0.0.0/8' },
  { address: '169.254.169.254', reach: 'forbidden', because: 'the metadata service of EC2' },
  { address: '169.254.170.2', reach: 'forbidden', because: 'the credentials of an ECS task' },
  { address: '0.0.0.0', reach: 'forbidden', because: 'it means this machine' },
  { address: '224.0.0.1', reach: 'forbidden', because: 'multicast' },
  { address: '255.255.255.255', reach: 'forbidden', because: 'broadcast' },
  { address: '2606:4700::1111', reach: 'public', because: 'an address of the internet' },
  { address: '::1', reach: 'private', because: 'this machine' },
  { address: 'fd12:3456::1', reach: 'private', because: 'a unique local address' },
  { address: 'fd00:ec2::254', reach: 'forbidden', because: 'the metadata service of EC2' },
  { address: 'FD00:0EC2:0000::0254', reach: 'forbidden', because: 'the same, written otherwise' },
  { address: 'fe80::1', reach: 'forbidden', because: 'link-local' },
  { address: 'fe80::1%eth0', reach: 'forbidden', because: 'link-local, with its interface' },
  { address: '::', reach: 'forbidden', because: 'the unspecified address' },
  { address: 'ff02::1', reach: 'forbidden', because: 'multicast' },
  { address: '::ffff:169.254.169.254', reach: 'forbidden', because: 'IPv4 in IPv6 is what it holds' },
  { address: '::ffff:a9fe:a9fe', reach: 'forbidden', because: 'the same, in hex' },
  { address: '::ffff:127.0.0.1', reach: 'private', because: 'IPv4 in IPv6 is what it holds' },
  { address: '::ffff:8.8.8.8', reach: 'public', because: 'IPv4 in IPv6 is what it holds' },
  { address: '64:ff9b::a9fe:a9fe', reach: 'forbidden', because: 'NAT64 leads to the IPv4 address that it holds' },
  { address: '64:ff9b::8.8.8.8', reach: 'public', because: 'so IPv6-only subnets reach IPv4 hosts' },
  { address: '2002:7f00:1::', reach: 'forbidden', because: '6to4 leads to an IPv4 address' },
  { address: '::7f00:1', reach: 'forbidden', because: 'IPv4-compatible addresses are no longer used' },
  { address: 'localhost', reach: 'forbidden', because: 'it is no address' },
  { address: '2130706433', reach: 'forbidden', because: 'it is no address, though some programs read 127.0.0.1' },
];

describe('an address that alerts may go to', () => {
  it.each(ROWS)('$address is $reach: $because', ({ address, reach }) => {
    expect(reachOf(address)).toBe(reach);
  });
});
