import { dirname, resolve } from 'node:path';
import type { YAMLMap } from 'yaml';
import { PROBLEM_CODES, type ProblemCode } from '../manifest/codes.ts';
import { suggestion } from '../manifest/nearest.ts';
import { spanOfKey, spanOfValue, spotAt } from '../manifest/nodes.ts';
import { parseFile } from '../manifest/parse.ts';
import { type Path, showPath } from '../manifest/path.ts';
import { byPlace } from '../manifest/problem-at.ts';
import { locationAt, type SourceText, sourceText } from '../manifest/source-text.ts';
import { toJson } from '../manifest/to-json.ts';
import type { Problem } from '../model/document.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { looksSecret } from '../model/mask.ts';
import {
  type AlertTarget,
  TARGET_TYPES,
  type TargetType,
  type WrittenMember,
  writtenMembers,
} from './target-members.ts';

export interface ParsedTargets {
  /** By name. Empty where there are problems: half a file of targets must not pass for one. */
  readonly targets: ReadonlyMap<string, AlertTarget>;
  /** Without the lines of the file and without its values: somebody may have written a secret there. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the operator's file of alert targets. `file` is its path: problems name it, and files of secrets are found from
 * its folder. Never throws for what the text holds.
 */
export function parseTargets(file: string, text: string): ParsedTargets {
  const source = sourceText(file, text);
  const { documents, problems: unread } = parseFile(source);
  const [document, more] = documents;
  if (unread.length > 0) return rejected(unread.map(withoutContent));
  if (!document) return rejected([]);
  const reading: Reading = { source, root: document.root, problems: [] };
  if (more)
    report(reading, [], 'key', { code: 'TOO_MANY_DOCUMENTS', message: 'the file holds more than one document' });
  const conversion = { source, problems: [] as Problem[], marks: new Map<string, number>(), about: {} };
  const targets = targetsOf(toJson(document.root, undefined, conversion), reading);
  const problems = [...conversion.problems.map(withoutContent), ...reading.problems];
  return problems.length > 0
    ? rejected(problems)
    : { targets: new Map(targets.map((one) => [one.name, one])), problems };
}

interface Reading {
  readonly source: SourceText;
  readonly root: YAMLMap;
  readonly problems: Problem[];
}

function rejected(problems: readonly Problem[]): ParsedTargets {
  return { targets: new Map(), problems: [...problems].sort(byPlace) };
}

/** The code's own words in place of those that quote the file. */
function withoutContent({ location, code }: Problem): Problem {
  return { location, code, message: PROBLEM_CODES[code as ProblemCode] };
}

type Body = { readonly code: ProblemCode; readonly message: string; readonly allowed?: string | undefined };

function report({ source, root, problems }: Reading, path: Path, at: 'key' | 'value', body: Body): undefined {
  const { spot } = spotAt(root, path);
  const { offset } =
    path.length === 0 ? { offset: root.range?.[0] ?? 0 } : (at === 'key' ? spanOfKey : spanOfValue)(spot);
  const field = showPath(path.map((step) => (looksSecret(String(step)) ? '(hidden)' : step)));
  problems.push({ location: locationAt(source, offset), ...(field ? { field } : {}), ...body });
}

function targetsOf({ targets, ...others }: JsonObject, reading: Reading): readonly AlertTarget[] {
  for (const member of Object.keys(others))
    report(reading, [member], 'key', { code: 'UNKNOWN_FIELD', message: 'unknown field', allowed: 'only targets' });
  if (!isObject(targets)) {
    const message = '"targets" is missing or no map';
    report(reading, [], 'key', { code: 'MISSING_FIELD', message, allowed: 'a map of targets by name' });
    return [];
  }
  return Object.entries(targets).flatMap(([name, value]) => targetOf(name, value, reading) ?? []);
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

function targetOf(name: string, value: Json | undefined, reading: Reading): AlertTarget | undefined {
  const path = ['targets', name];
  if (!NAME.test(name)) {
    const allowed = 'letters, digits, - and _, beginning with a letter or digit; at most 128';
    return report(reading, path, 'key', { code: 'PATTERN', message: 'not a name of a target', allowed });
  }
  if (!isObject(value)) return report(reading, path, 'value', { code: 'TYPE', message: 'must be a map' });
  const { type, ...members } = value;
  const known = TARGET_TYPES.find((one) => one === type);
  if (known !== undefined) return membersOf({ name, type: known }, members, reading);
  const message = type === undefined ? '"type" is missing' : 'not a type of target';
  const near = typeof type === 'string' ? suggestion(type, TARGET_TYPES) : undefined;
  const code = type === undefined ? 'MISSING_FIELD' : 'VALUE';
  const at = type === undefined ? path : [...path, 'type'];
  return report(reading, at, type === undefined ? 'key' : 'value', { code, message, allowed: near ?? TYPES });
}

const TYPES = `one of ${TARGET_TYPES.join(', ')}`;

interface Head {
  readonly name: string;
  readonly type: TargetType;
}

function membersOf(head: Head, members: JsonObject, reading: Reading): AlertTarget {
  const path = ['targets', head.name];
  const written = writtenMembers(head.type);
  const values: Record<string, unknown> = {};
  for (const [spelling, value] of Object.entries(members)) {
    const member = written.get(spelling);
    const at = [...path, spelling];
    if (!member) {
      const allowed = suggestion(spelling, [...written.keys()]) ?? `one of ${[...written.keys()].join(', ')}`;
      report(reading, at, 'key', { code: 'UNKNOWN_FIELD', message: 'unknown field', allowed });
    } else if (member.sets in values) {
      report(reading, at, 'key', {
        code: 'RULE',
        message: `${member.sets} is said twice`,
        allowed: one(member, written),
      });
    } else values[member.sets] = readValue(value, member, { at, reading });
  }
  for (const member of written.values()) requireMember(member, { values, written, path, reading });
  return { ...head, ...values } as AlertTarget;
}

interface Requirement {
  readonly values: Record<string, unknown>;
  readonly written: ReadonlyMap<string, WrittenMember>;
  readonly path: Path;
  readonly reading: Reading;
}

function requireMember(member: WrittenMember, { values, written, path, reading }: Requirement): void {
  if (!member.required || member.sets in values) return;
  // Once is enough for the spellings of one member.
  values[member.sets] = undefined;
  const message = `${one(member, written)} is missing: ${member.description}`;
  report(reading, path, 'key', { code: 'MISSING_FIELD', message });
}

/** `url, urlFile or urlEnv`. */
function one(member: WrittenMember, written: ReadonlyMap<string, WrittenMember>): string {
  const names = [...written].filter(([, { sets }]) => sets === member.sets).map(([spelling]) => spelling);
  return names.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

interface Place {
  readonly at: Path;
  readonly reading: Reading;
}

function readValue(value: Json | undefined, member: WrittenMember, { at, reading }: Place): unknown {
  const wrong = (message: string, allowed?: string): undefined =>
    report(reading, at, 'value', { code: member.pattern ? 'PATTERN' : 'TYPE', message, allowed });
  if (member.from === 'flag') return typeof value === 'boolean' ? value : wrong('must be true or false');
  if (typeof value !== 'string' || value === '') return wrong('must be text');
  if (member.from === 'file') return { file: resolve(dirname(reading.source.file), value) };
  if (member.from === 'env')
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(value) ? { env: value } : wrong('not the name of an environment variable');
  if (member.from === 'address') return isAddress(value) ? { text: value } : wrong('not an address', 'https://…');
  return member.pattern && !member.pattern.test(value) ? wrong('does not have the right form', member.form) : value;
}

/** What stands in the file is no secret, so that it holds no user name and no password. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
