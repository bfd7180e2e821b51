import { Fault } from '../contract.ts';

/** As Route 53 keeps names: in lower case, with the final dot, and `*` as `\052` (Developer Guide, "DNS domain name format"). */
export function storedName(name: string): string {
  const plain = name.toLowerCase().replace(/\.?$/, '.');
  return plain.replace(/[^a-z0-9._\\-]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

/** The order of listings: by labels from the right, then type, then set identifier (API reference, ListResourceRecordSets). */
export function sortKey(name: string, type = '', identifier = ''): string {
  const labels = storedName(name).split('.').reverse().join('\u0001');
  return [labels, type, identifier].join('\u0000');
}

export function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

export function noZone(id: string): Fault {
  return new Fault('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404);
}

/** Without `/hostedzone/`: clients may send either. */
export function plainId(id: string): string {
  return id.replace(/^\/?(hostedzone|change)\//, '');
}
