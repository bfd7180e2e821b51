import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { evaluate } from './jsonata.ts';
import { canonicalIpv4, protocolName } from './network-forms.ts';

/** What a transform of a type says of a value: the same, another, or nothing that can be worked out here. */
export type Likeness = 'same' | 'other' | 'unknown';

export interface Transformed {
  /** JSONata, as AWS's registry has it; alternatives with `$OR` between. */
  readonly transform: string;
  readonly want: Json;
  readonly have: Json;
  /** The object that holds the property, and the whole of the properties, as the manifest states them. */
  readonly parent: JsonObject;
  readonly root: JsonObject;
}

/**
 * Whether AWS writes the wanted value as the live one. A result may be a pattern for the whole of it (AWS CloudFormation
 * CLI User Guide, "propertyTransform").
 */
export function likenessOf({ transform, want, have, parent, root }: Transformed): Likeness {
  const own = OWN.find(({ marks }) => transform.includes(marks));
  if (own) return String(own.of(want, parent)) === String(own.of(have, parent)) ? 'same' : 'other';
  const results = transform.split(/\s+\$OR\s+/).map((one) => firstOf(one, [root, parent]));
  if (results.some((result) => result !== undefined && matches(result, have))) return 'same';
  return results.every((result) => result === undefined) ? 'unknown' : 'other';
}

function firstOf(transform: string, contexts: readonly JsonObject[]): Json | undefined {
  for (const context of contexts) {
    const value = evaluate(transform, context);
    if (value !== undefined) return value;
  }
  return undefined;
}

function matches(result: Json, have: Json): boolean {
  if (String(result) === String(have)) return true;
  if (typeof result !== 'string' || typeof have !== 'string') return false;
  try {
    return new RegExp(`^(?:${result})$`).test(have);
  } catch {
    return false;
  }
}

interface OwnForm {
  readonly marks: string;
  readonly of: (value: Json, parent: JsonObject) => Json;
}

/** Transforms that are programs: what they say, by hand. */
const OWN: readonly OwnForm[] = [
  {
    marks: "'58': 'icmpv6'}, IpProtocol);$ipProtocol",
    of: (value, parent) => (['tcp', 'udp', 'icmp'].includes(protocolName(parent.IpProtocol)) ? value : -1),
  },
  { marks: "'58': 'icmpv6'}, IpProtocol);$mapVal", of: (value) => protocolName(value) },
  { marks: 'CidrBlock~>function($cidr)', of: (value) => canonicalIpv4(String(value)) },
];

export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
