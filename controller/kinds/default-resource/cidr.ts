/** A block as EC2 keeps it: bits beyond the prefix are cleared (API reference, IpRange); IPv6 in small letters. */
export function canonicalCidr(block: string): string {
  const [address = '', length] = block.trim().toLowerCase().split('/');
  const parts = address.split('.').map(Number);
  const bits = Number(length);
  const isV4 = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255);
  if (!isV4 || !Number.isInteger(bits) || bits < 0 || bits > 32) return block.trim().toLowerCase();
  const number = parts.reduce((sum, part) => sum * 256 + part, 0);
  const size = 2 ** (32 - bits);
  const first = Math.floor(number / size) * size;
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join('.')}/${bits}`;
}
