import type { PlacedFinding } from '../validate.ts';
import { type Checking, describe, type Place } from './checking.ts';
import { patternOf } from './patterns.ts';

/** Longer text is not held against a pattern: some of AWS's take time that grows faster than the text. */
const LONGEST_MATCHED = 1024;

/** Values, forms and limits of text, numbers and truth values. */
export function scalarFindings(
  value: string | number | boolean,
  place: Place,
  checking: Checking,
): readonly PlacedFinding[] {
  const broken = [...valueBroken(value, place), ...(typeof value === 'string' ? textBroken(value, place) : [])];
  const limits = typeof value === 'number' ? numberBroken(value, place) : [];
  return [...broken, ...limits].flatMap((one) => describe(one, { value, place, checking }) ?? []);
}

interface Broken {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function valueBroken(value: string | number | boolean, { schema }: Place): readonly Broken[] {
  const { enum: values, enumCaseInsensitive: loose } = schema;
  const text = String(value);
  const isNone = values !== undefined && !values.some((one) => String(one) === text);
  const isNoneLoosely = loose !== undefined && !loose.some((one) => one.toLowerCase() === text.toLowerCase());
  if (!isNone && !isNoneLoosely) return [];
  return [{ keyword: 'enum', params: { allowedValues: (values ?? loose ?? []).map(String) } }];
}

function textBroken(text: string, { schema }: Place): readonly Broken[] {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY, enum: values } = schema;
  const isFormed =
    pattern === undefined ||
    values !== undefined ||
    text.length > LONGEST_MATCHED ||
    (patternOf(pattern)?.test(text) ?? true);
  return [
    ...(isFormed ? [] : [{ keyword: 'pattern', params: {} }]),
    ...(text.length < minLength ? [{ keyword: 'minLength', params: { limit: minLength } }] : []),
    ...(text.length > maxLength ? [{ keyword: 'maxLength', params: { limit: maxLength } }] : []),
  ];
}

function numberBroken(value: number, { schema }: Place): readonly Broken[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  if (value < minimum) return [{ keyword: 'minimum', params: { limit: minimum } }];
  return value > maximum ? [{ keyword: 'maximum', params: { limit: maximum } }] : [];
}
