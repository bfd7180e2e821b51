import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { suggestion } from '../nearest.ts';
import type { Entry, Text } from './kustomization.ts';
import type { Report } from './report.ts';

/** One member of a map, with the text of its key. */
export interface Member {
  readonly name: string;
  readonly key: Scalar;
  readonly value: unknown;
}

/** The members of a map whose keys are text; a key that stands twice is reported. */
export function membersOf(map: YAMLMap, report: Report): readonly Member[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair: Pair) => {
    if (!isScalar(pair.key)) return [];
    const name = String(pair.key.value);
    if (seen.has(name))
      report.add(pair.key, { code: 'DUPLICATE_KEY', message: `"${name}" stands in this map already` });
    seen.add(name);
    return [{ name, key: pair.key, value: pair.value }];
  });
}

/** The members by name; those that are not among `known` are reported. */
export function knownMembers<Name extends string>(
  map: YAMLMap,
  known: readonly Name[],
  report: Report,
): Partial<Record<Name, Member>> {
  const found = membersOf(map, report).filter(({ name, key }) => {
    const isKnown = (known as readonly string[]).includes(name);
    if (!isKnown)
      report.add(key, { message: `unknown field "${name}"`, allowed: suggestion(name, known) ?? known.join(', ') });
    return isKnown;
  });
  return Object.fromEntries(found.map((member) => [member.name, member])) as Partial<Record<Name, Member>>;
}

/** Text that was written as text; what else stands there is reported. */
export function textOf(member: Member | undefined, report: Report): Text | undefined {
  if (member === undefined || isEmpty(member.value)) return undefined;
  const { name, key, value } = member;
  if (isScalar(value) && typeof value.value === 'string') return { text: value.value, node: value };
  const written = isScalar(value) ? `write "${value.source ?? String(value.value)}", in quotes` : undefined;
  report.add(isScalar(value) ? value : key, { code: 'TYPE', message: `${name} must be text`, allowed: written });
  return undefined;
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (isScalar(value) && value.value === null);
}

/** The elements of a list, each as a member of the list's name. */
export function elementsOf(member: Member | undefined, report: Report): readonly Member[] {
  if (member === undefined || isEmpty(member.value)) return [];
  const { name, key, value } = member;
  if (isSeq(value)) return value.items.map((item) => ({ name: `an element of ${name}`, key, value: item }));
  report.add(key, { code: 'TYPE', message: `${name} must be a list`, allowed: 'lines that begin with - ' });
  return [];
}

export function textsOf(member: Member | undefined, report: Report): readonly Text[] {
  return elementsOf(member, report).flatMap((element) => textOf(element, report) ?? []);
}

export function mapOf(member: Member | undefined, report: Report): YAMLMap | undefined {
  if (member === undefined || isEmpty(member.value)) return undefined;
  const { name, key, value } = member;
  if (isMap(value)) return value;
  report.add(isScalar(value) ? value : key, { code: 'TYPE', message: `${name} must be a map` });
  return undefined;
}

/** A map of text to text. */
export function entriesOf(member: Member | undefined, report: Report): readonly Entry[] {
  const map = mapOf(member, report);
  if (!map) return [];
  return membersOf(map, report).flatMap((entry) => {
    const value = textOf(entry, report);
    return value ? [{ key: { text: entry.name, node: entry.key }, value }] : [];
  });
}
