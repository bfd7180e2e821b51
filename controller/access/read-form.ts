import { dirname, resolve } from 'node:path';
import type { YAMLMap } from 'yaml';
import { parseDuration } from '../config-values.ts';
import type { ProblemCode } from '../manifest/codes.ts';
import { suggestion } from '../manifest/nearest.ts';
import { spanOfKey, spanOfValue, spotAt } from '../manifest/nodes.ts';
import { type Path, showPath } from '../manifest/path.ts';
import { locationAt, type SourceText } from '../manifest/source-text.ts';
import type { Location, Problem } from '../model/document.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { looksSecret } from '../model/mask.ts';
import { type Form, type Members, writtenMembers } from './form.ts';

/** A file that is being read, and what is wrong with it so far. */
export interface Reading {
  readonly source: SourceText;
  readonly root: YAMLMap;
  readonly problems: Problem[];
}

export type Wrong = { readonly code: ProblemCode; readonly message: string; readonly allowed?: string | undefined };

/** Writes down what is wrong at a place. Never quotes a value: somebody may have written a secret there. */
export function report(reading: Reading, path: Path, at: 'key' | 'value', wrong: Wrong): undefined {
  const field = showPath(path.map((step) => (looksSecret(String(step)) ? '(hidden)' : step)));
  reading.problems.push({ location: placeOf(reading, path, at), ...(field ? { field } : {}), ...wrong });
}

export function placeOf({ source, root }: Reading, path: Path, at: 'key' | 'value'): Location {
  if (path.length === 0) return locationAt(source, root.range?.[0] ?? 0);
  const { spot } = spotAt(root, path);
  return locationAt(source, (at === 'key' ? spanOfKey : spanOfValue)(spot).offset);
}

/** The value as its form has it: lists are lists, durations milliseconds, secrets places. What is wrong is left out. */
function readForm(value: Json | undefined, form: Form, at: { path: Path; reading: Reading }): unknown {
  switch (form.type) {
    case 'text':
      return readWord(value, form, at);
    case 'secret':
      return undefined;
    case 'duration':
      return readDuration(value, at);
    case 'list': {
      const isList = Array.isArray(value);
      const all: readonly Json[] = isList ? value : [value ?? null];
      const read = all.map((one, index) =>
        readForm(one, form.of, { ...at, path: isList ? [...at.path, index] : at.path }),
      );
      return read.filter((one) => one !== undefined);
    }
    case 'named':
      return readNamed(value, form.of, at);
    case 'map':
      return readMembers(value, form.members, at);
  }
}

interface Place {
  readonly path: Path;
  readonly reading: Reading;
}

function readWord(
  value: Json | undefined,
  form: Form & { type: 'text' },
  { path, reading }: Place,
): string | undefined {
  const { pattern, choices } = form;
  if (typeof value !== 'string' || value === '')
    return report(reading, path, 'value', { code: 'TYPE', message: 'must be text' });
  if (choices && !choices.includes(value)) {
    const allowed = suggestion(value, [...choices]) ?? `one of ${choices.join(', ')}`;
    return report(reading, path, 'value', { code: 'VALUE', message: 'not one of the words that are known', allowed });
  }
  if (pattern && !pattern.test(value))
    return report(reading, path, 'value', {
      code: 'PATTERN',
      message: 'does not have the right form',
      allowed: form.form,
    });
  return value;
}

function readDuration(value: Json | undefined, { path, reading }: Place): number | undefined {
  try {
    return parseDuration(String(value));
  } catch {
    return report(reading, path, 'value', { code: 'PATTERN', message: 'not a duration', allowed: '30m, 8h or 1d' });
  }
}

function readNamed(value: Json | undefined, form: Form, { path, reading }: Place): unknown {
  if (!isObject(value)) return report(reading, path, 'value', { code: 'TYPE', message: 'must be a map' });
  const read = Object.entries(value).map(([name, one]) => [
    name,
    readForm(one, form, { reading, path: [...path, name] }),
  ]);
  return Object.fromEntries(read.filter(([, one]) => one !== undefined));
}

/** The members of a map; also used for the whole file. */
export function readMembers(value: Json | undefined, members: Members, at: Place): JsonObject | undefined {
  const { path, reading } = at;
  if (!isObject(value)) return report(reading, path, 'value', { code: 'TYPE', message: 'must be a map' });
  const written = writtenMembers(members);
  const values: Record<string, unknown> = {};
  for (const [spelling, one] of Object.entries(value)) {
    const member = written.get(spelling);
    const here = { reading, path: [...path, spelling] };
    if (!member) {
      const allowed = suggestion(spelling, [...written.keys()]) ?? `one of ${[...written.keys()].join(', ')}`;
      report(reading, here.path, 'key', { code: 'UNKNOWN_FIELD', message: 'unknown field', allowed });
    } else if (member.sets in values) {
      report(reading, here.path, 'key', { code: 'RULE', message: `${member.sets} is said twice` });
    } else values[member.sets] = member.from ? readPlace(one, member.from, here) : readForm(one, member.form, here);
  }
  for (const [name, { required, description }] of Object.entries(members)) {
    if (!required || name in values) continue;
    report(reading, path, 'key', { code: 'MISSING_FIELD', message: `${name} is missing: ${description}` });
  }
  return values as JsonObject;
}

function readPlace(value: Json | undefined, from: 'file' | 'env', { path, reading }: Place): unknown {
  const isName = typeof value === 'string' && value !== '';
  if (isName && from === 'file') return { file: resolve(dirname(reading.source.file), value) };
  if (isName && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)) return { env: value };
  const message = from === 'file' ? 'must be the path of a file' : 'must be the name of an environment variable';
  return report(reading, path, 'value', { code: 'TYPE', message });
}
