import { isObject, type Json } from '../../model/json.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';

/** Properties that hold a range of addresses, whatever their type's schema says of the form. */
const RANGES = /(^|[a-z])(CidrBlock|CidrIp)$/;

/** Ranges of IPv4 that are none: a byte or a length that is too large, or no length. Texts of any other form are let through. */
export function addressFindings(value: Json, path: Path): readonly PlacedFinding[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => addressFindings(element, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (member === undefined) return [];
    if (typeof member !== 'string') return addressFindings(member, [...path, name]);
    const wrong = RANGES.test(name) ? wrongIn(member) : undefined;
    return wrong === undefined ? [] : [{ path: [...path, name], code: 'VALUE', message: wrong, allowed: ALLOWED }];
  });
}

const ALLOWED = 'four numbers up to 255 and a length up to 32, as in 10.0.0.0/16';

function wrongIn(text: string): string | undefined {
  const [, address, length] = /^([0-9]+(?:[.][0-9]+){3})(?:\/([0-9]+))?$/.exec(text) ?? [];
  if (address === undefined) return undefined;
  if (length === undefined) return `"${text}" has no length`;
  const isRange = address.split('.').every((byte) => Number(byte) <= 255) && Number(length) <= 32;
  return isRange ? undefined : `"${text}" is no range of addresses`;
}
