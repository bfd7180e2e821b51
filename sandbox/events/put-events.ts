import { Fault, type Region } from '../contract.ts';
import type { Bus } from './bus.ts';
import { matches, parsed } from './pattern.ts';

export interface Entry {
  readonly Time?: Date;
  readonly Source?: string;
  readonly Resources?: readonly string[];
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly EventBusName?: string;
}

/** API reference, PutEvents: 10 entries; User Guide, "Calculating PutEvents event entry size": 256 KB together. */
const MOST_ENTRIES = 10;
const MAX_BYTES = 262_144;
const TIME_BYTES = 14;

/** Takes each entry on its own, and drops without a word what is for a bus that is not there. Throws Fault for the whole. */
export function putEvents(region: Region, entries: readonly Entry[], busOf: (name: string) => Bus | undefined) {
  if (entries.length < 1 || entries.length > MOST_ENTRIES) {
    const limit = entries.length < 1 ? 'greater than or equal to 1' : `less than or equal to ${MOST_ENTRIES}`;
    const message = `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${limit}`;
    throw new Fault('ValidationException', message);
  }
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MAX_BYTES)
    throw new Fault('ValidationException', 'Total size of the entries in the request is over the limit.');
  const results = entries.map((entry) => put(region, entry, busOf));
  return { FailedEntryCount: results.filter((one) => 'ErrorCode' in one).length, Entries: results };
}

function sizeOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources].map((text) => Buffer.byteLength(text));
  return texts.reduce((sum, bytes) => sum + bytes, Time ? TIME_BYTES : 0);
}

function put(region: Region, entry: Entry, busOf: (name: string) => Bus | undefined) {
  const problem = problemOf(entry);
  if (problem) return problem;
  const { hex, account, clock } = region;
  const id = [8, 4, 4, 4, 12].map(hex).join('-');
  const event = {
    version: '0',
    id,
    'detail-type': entry.DetailType,
    source: entry.Source,
    account,
    time: (entry.Time ?? new Date(clock.now())).toISOString().replace(/\.\d+Z$/, 'Z'),
    region: region.region,
    resources: entry.Resources ?? [],
    detail: parsed(entry.Detail ?? ''),
  };
  for (const rule of busOf(entry.EventBusName ?? 'default')?.rules.values() ?? []) {
    if (!matches(rule.pattern, event)) continue;
    for (const target of rule.targets.values()) region.peers.queues.send(target, JSON.stringify(event));
  }
  return { EventId: id };
}

function problemOf({ Source = '', DetailType = '', Detail = '' }: Entry) {
  for (const [name, value] of Object.entries({ Source, DetailType, Detail })) {
    if (value !== '') continue;
    const ErrorMessage = `Parameter ${name} is not valid. Reason: ${name} is a required argument.`;
    return { ErrorCode: 'InvalidArgument', ErrorMessage };
  }
  if (parsed(Detail) === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  if (!Source.startsWith('aws.')) return undefined;
  return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
}
