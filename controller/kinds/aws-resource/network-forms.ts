import type { Json } from '../../model/json.ts';

/** EC2 API Reference, IpPermission: numbers of protocols that have names. */
const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

export function protocolName(value: Json | undefined): string {
  return PROTOCOLS[String(value)] ?? String(value).toLowerCase();
}

/** The block that an address with a prefix lies in: 10.0.1.7/16 is 10.0.0.0/16. Other text stays as it is. */
export function canonicalIpv4(text: string): string {
  const [, address = '', prefix = ''] = /^([0-9.]+)\/([0-9]{1,2})$/.exec(text) ?? [];
  const octets = address.split('.').map(Number);
  const bits = Number(prefix);
  if (octets.length !== 4 || bits > 32 || octets.some((octet) => !(octet >= 0 && octet <= 255))) return text;
  const masked = octets.map((octet, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return octet & (0xff << (8 - kept)) & 0xff;
  });
  return `${masked.join('.')}/${bits}`;
}
