import { isObject, type Json } from '../../model/json.ts';

/** Values at a path of a type's lists; an asterisk stands for every element. */
export function valuesAt(value: Json | undefined, path: string): readonly Json[] {
  const [step = '', ...rest] = path.split('/');
  if (value === undefined || path === '') return value === undefined ? [] : [value];
  const next = rest.join('/');
  if (step === '*') return Array.isArray(value) ? (value as readonly Json[]).flatMap((one) => valuesAt(one, next)) : [];
  const member = isObject(value) ? value[step] : undefined;
  return member === undefined ? [] : valuesAt(member, next);
}
