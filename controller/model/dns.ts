/**
 * A domain name as DNS compares it: in lower case, without the final dot, and with the characters that Route 53 echoes as
 * octal escapes (`\052` for `*`; Developer Guide, "DNS domain name format") written out.
 */
export function domainName(name: string): string {
  const plain = name.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return plain.toLowerCase().replace(/\.$/, '');
}

/** The name as Route 53 takes it: what is no printable ASCII goes as an octal escape (Developer Guide, "DNS domain name format"). */
export function sentName(name: string): string {
  return domainName(name).replace(/[^!-~]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

/** An IPv6 address in its one short form (RFC 5952); what is none stays as it is. */
export function shortIpv6(address: string): string {
  return URL.canParse(`http://[${address}]/`) ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address;
}

/** The id of a hosted zone: Route 53 takes and answers it with `/hostedzone/` before it, or without. */
export function zoneId(id: string): string {
  return id.replace(/^\/?hostedzone\//, '');
}
