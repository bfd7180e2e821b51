import { createHash } from 'node:crypto';
import type { Region } from '../contract.ts';

export interface ValidationRecord {
  readonly Name: string;
  readonly Type: 'CNAME';
  readonly Value: string;
}

/**
 * The CNAME that proves a domain: one for the domain and its wildcard, and the same for every certificate of an account
 * (ACM user guide, "DNS validation").
 */
export function validationRecord({ account }: Pick<Region, 'account'>, domain: string): ValidationRecord {
  const bare = domain.toLowerCase().replace(/^\*\./, '').replace(/\.$/, '');
  const digits = createHash('sha256').update(`${account} ${bare}`).digest('hex');
  const [name, value, zone] = [digits.slice(0, 32), digits.slice(32, 64), letters(digits.slice(0, 10))];
  return { Name: `_${name}.${bare}.`, Type: 'CNAME', Value: `_${value}.${zone}.acm-validations.aws.` };
}

function letters(digits: string): string {
  return [...digits].map((digit) => 'bcdfghjklmnpqrst'.charAt(Number.parseInt(digit, 16))).join('');
}

/** Domains that no public certificate can be had for (ACM user guide, "Failed certificate requests"). */
export function isPublicDomain(domain: string): boolean {
  const top = domain.toLowerCase().replace(/\.$/, '').split('.').at(-1) ?? '';
  return domain.includes('.') && !['local', 'localhost', 'internal', 'invalid', 'test', 'lan'].includes(top);
}
