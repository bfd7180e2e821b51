/**
 * A domain name as DNS compares it: in lower case, without the final dot, and with the characters that Route 53 echoes as
 * octal escapes (`\052` for `*`; Developer Guide, "DNS domain name format") written out.
 */
export function domainName(name: string): string {
  const plain = name.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return plain.toLowerCase().replace(/\.$/, '');
}

/** The id of a hosted zone: Route 53 takes and answers it with `/hostedzone/` before it, or without. */
export function zoneId(id: string): string {
  return id.replace(/^\/?hostedzone\//, '');
}
