/**
 * As many blocks of an IPv4 range as `Fn::Cidr` gives, each with so many bits for hosts; undefined where they do not fit, or
 * where the range is none of IPv4's. Source: CloudFormation User Guide, "Fn::Cidr".
 */
export function cidrBlocks(block: string, count: number, hostBits: number): readonly string[] | undefined {
  const [, address = '', length = ''] = /^([0-9.]{7,15})\/([0-9]{1,2})$/.exec(block) ?? [];
  const bytes = address.split('.').map(Number);
  const room = 2 ** (32 - Number(length));
  const size = 2 ** hostBits;
  const isValid = bytes.length === 4 && bytes.every((byte) => byte <= 255) && count >= 1 && count <= 256;
  if (!isValid || hostBits < 1 || hostBits > 32 || size * count > room) return undefined;
  const start = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const first = start - (start % room);
  return Array.from({ length: count }, (_, index) => `${dotted(first + index * size)}/${32 - hostBits}`);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
