import { nearest } from '../manifest/nearest.ts';
import type { ProblemBody } from '../manifest/problem-at.ts';
import type { Problem } from '../model/document.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { type Answer, answerOf } from './answer.ts';
import { comparePair } from './compare-pair.ts';
import { type DataFile, type DataPath, readData } from './data-file.ts';
import { shapeFindings } from './desired-shape.ts';
import type { Case } from './pairs/case.ts';
import { listOf, without } from './pairs/parts.ts';
import { RESOURCES } from './resources.ts';

/** Answers in the order of the cases, and what is wrong with the cases that have none. */
export interface Compared {
  readonly answers: readonly Answer[];
  readonly problems: readonly Problem[];
}

/** Compares every case of a file: `[{id, resource, desired, live, context?}]`. Never rejects for what the file holds. */
export async function compareCases(file: string, text: string): Promise<Compared> {
  const data = readData(file, text);
  if ('problem' in data) return { answers: [], problems: [data.problem] };
  const { value } = data;
  if (!Array.isArray(value)) {
    const allowed = '[{"id": …, "resource": …, "desired": {…}, "live": {…}, "context": {…}}]';
    const body = { code: 'TYPE', message: 'cases are a list', allowed };
    return { answers: [], problems: [data.complain([], body)] };
  }
  const results = await Promise.all((value as readonly Json[]).map((one, index) => compareCase(data, one, index)));
  return {
    answers: results.flatMap(({ answers }) => answers),
    problems: results.flatMap(({ problems }) => problems),
  };
}

async function compareCase(data: DataFile, value: Json, index: number): Promise<Compared> {
  const problems = problemsOf(data, value, index);
  if (problems.length > 0 || !isObject(value)) return { answers: [], problems };
  const read = asCase(value);
  const type = RESOURCES[read.resource];
  if (!type) return { answers: [], problems };
  const one = { ...read, live: unwrapped(read.live, type.envelope) };
  try {
    const pair = type.pair(one);
    return { answers: [answerOf(one.id, await comparePair(pair), pair.naming)], problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { answers: [], problems: [data.complain([index], { code: 'VALUE', object: one.id, message })] };
  }
}

function asCase({ id, resource, desired, live, context }: JsonObject): Case {
  return {
    id: String(id),
    resource: String(resource),
    desired: isObject(desired) ? desired : {},
    live: isObject(live) ? live : undefined,
    context: isObject(context) ? context : {},
  };
}

/** What a Describe call answered may stand in its envelope, with what other calls answered beside it. */
function unwrapped(live: JsonObject | undefined, envelope: string): JsonObject | undefined {
  const content = live?.[envelope];
  if (!live || (!Array.isArray(content) && !isObject(content))) return live;
  const found = Array.isArray(content) ? listOf(content)[0] : content;
  return found && { ...without(live, [envelope, 'failures', 'nextToken', 'NextToken', 'NextMarker']), ...found };
}

const MEMBERS = ['id', 'resource', 'desired', 'live', 'context'];

function problemsOf(data: DataFile, value: Json, index: number): readonly Problem[] {
  if (!isObject(value))
    return [data.complain([index], { code: 'TYPE', message: 'a case is a map', allowed: MEMBERS.join(', ') })];
  const { id } = value;
  const object = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  const report = (path: DataPath, body: ProblemBody, at?: 'key' | 'value') =>
    data.complain([index, ...path], { object, field: path.join('.') || undefined, ...body }, at);
  return [
    ...(object === undefined
      ? [report(['id'], { code: 'MISSING_FIELD', message: '"id" is missing', allowed: 'text' })]
      : []),
    ...unknownMembers(value).map((body) => report([String(body.field)], body, 'key')),
    ...sideProblems(value, report),
  ];
}

/** Whoever records a pair may add notes to it; only a member that was meant to be one of ours is a mistake. */
function unknownMembers(value: JsonObject): readonly ProblemBody[] {
  return Object.keys(value).flatMap((member) => {
    const meant = MEMBERS.includes(member) ? undefined : nearest(member, MEMBERS);
    if (meant === undefined || meant in value) return [];
    const message = `unknown field "${member}"`;
    return [{ field: member, code: 'UNKNOWN_FIELD', message, allowed: `did you mean "${meant}"?` }];
  });
}

type Report = (path: DataPath, body: ProblemBody, at?: 'key' | 'value') => Problem;

function sideProblems({ resource, desired, live, context }: JsonObject, report: Report): readonly Problem[] {
  const type = typeof resource === 'string' ? RESOURCES[resource] : undefined;
  const problems: Problem[] = [];
  if (!type) problems.push(report(['resource'], resourceBody(resource)));
  if (!isObject(desired)) problems.push(report(['desired'], mapBody('desired', desired)));
  if (live !== undefined && live !== null && !isObject(live)) problems.push(report(['live'], mapBody('live', live)));
  if (context !== undefined && context !== null && !isObject(context))
    problems.push(report(['context'], mapBody('context', context)));
  if (!type || !isObject(desired)) return problems;
  const found = shapeFindings(type, desired).map(({ path, at, ...body }) => report(['desired', ...path], body, at));
  return [...problems, ...found];
}

function resourceBody(resource: Json | undefined): ProblemBody {
  const names = Object.keys(RESOURCES);
  if (resource === undefined || resource === null)
    return { code: 'MISSING_FIELD', message: '"resource" is missing', allowed: names.join(', ') };
  const written = typeof resource === 'string' ? resource : JSON.stringify(resource);
  return { code: 'VALUE', message: `there is no resource "${written}"`, allowed: `one of ${names.join(', ')}` };
}

function mapBody(member: string, value: Json | undefined): ProblemBody {
  return value === undefined || value === null
    ? { code: 'MISSING_FIELD', message: `"${member}" is missing`, allowed: 'a map in the AWS API’s own field names' }
    : { code: 'TYPE', message: `"${member}" must be a map`, allowed: 'the AWS API’s own field names' };
}
