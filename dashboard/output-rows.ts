import type { Json } from '../controller/model/json.ts';
import { maskJson } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { ObjectDetail } from './schema/objects.ts';

/** Longer ones, and what consists of others, are values to compute with and not to look at. */
const LONGEST = 256;
const MOST = 40;

/** What others may refer to, the main one first, each by the reference that means it; secrets masked. */
export function outputRows({
  identity,
  outputs = {},
}: Pick<ObjectStatus, 'identity' | 'outputs'>): ObjectDetail['outputs'] {
  const place = `${identity.kind}/${identity.name}`;
  const names = Object.keys(outputs).sort();
  return names
    .flatMap((name) => {
      const value = textOf(maskJson(outputs[name] ?? null, name));
      return value === undefined ? [] : [{ reference: `\${${name === '' ? place : `${place}.${name}`}}`, value }];
    })
    .slice(0, MOST);
}

function textOf(value: Json): string | undefined {
  if (value === null || value === '' || typeof value === 'object') return undefined;
  const text = String(value);
  return text.length > LONGEST ? undefined : text;
}
