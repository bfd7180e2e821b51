import { isObject, type Json } from '../model/json.ts';
import type { OutsideAnswer } from '../model/outside.ts';
import type { Clock } from '../ports/clock.ts';
import type { HttpTexts } from '../ports/http-texts.ts';
import type { IpRanges, RangesAsked } from '../ports/ip-ranges.ts';

/** AWS changes the document a few times a week; milliseconds. */
const FRESH_MS = 30 * 60_000;
/** After a reading that failed; milliseconds. */
const AGAIN_MS = 60_000;
const LIMITS = { timeoutMs: 10_000, maxBytes: 32 * 1024 * 1024 } as const;

export interface IpRangesOptions {
  readonly url: string;
  readonly texts: HttpTexts;
  readonly clock: Clock;
}

/** One reading of the document. `serial` grows with each version that AWS publishes. */
interface Published {
  readonly serial: number;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly cidr: string;
  readonly family: 'ipv4' | 'ipv6';
  readonly region: string;
  readonly service: string;
}

/**
 * AWS's published ranges, read when somebody asks and seldom enough. What was read once stays in force while the document
 * cannot be read, and an older version, which another edge may serve, never takes the place of a newer one: rules that
 * rest on the list do not flap.
 */
export function awsIpRanges(options: IpRangesOptions): IpRanges {
  const { clock } = options;
  let known: Published | undefined;
  let trouble = '';
  let askAgainAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    const read = await readPublished(options);
    if ('error' in read) {
      trouble = read.error;
      askAgainAt = clock.now() + AGAIN_MS;
      return;
    }
    if (known === undefined || read.serial >= known.serial) known = read;
  }

  return {
    async of(asked) {
      if (clock.now() >= askAgainAt) {
        askAgainAt = clock.now() + FRESH_MS;
        running = refresh();
      }
      await running;
      return known ? rangesIn(known, asked) : refused(`${options.url} cannot be read: ${trouble}`);
    },
  };
}

async function readPublished({ url, texts }: IpRangesOptions): Promise<Published | { readonly error: string }> {
  const answer = await texts.get(url, LIMITS);
  if ('error' in answer) return answer;
  try {
    return published(JSON.parse(answer.text) as Json);
  } catch (error) {
    return { error: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function published(document: Json): Published | { readonly error: string } {
  const { syncToken, prefixes, ipv6_prefixes: sixes } = isObject(document) ? document : {};
  const serial = Number(syncToken);
  const entries = [...entriesOf(prefixes, 'ipv4'), ...entriesOf(sixes, 'ipv6')];
  if (!Number.isSafeInteger(serial) || entries.length === 0) return { error: 'it holds no ranges' };
  return { serial, entries };
}

function entriesOf(list: Json | undefined, family: Entry['family']): readonly Entry[] {
  const member = family === 'ipv4' ? 'ip_prefix' : 'ipv6_prefix';
  return (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((entry) => {
    if (!isObject(entry) || typeof entry[member] !== 'string') return [];
    return [{ cidr: entry[member], family, region: String(entry.region), service: String(entry.service) }];
  });
}

/** A list that came back empty is a mistake of somebody, and never a wish. */
function rangesIn({ entries }: Published, { service, region, family }: RangesAsked): OutsideAnswer {
  const ofService = entries.filter((entry) => entry.service === service);
  if (ofService.length === 0)
    return refused(`AWS publishes no ranges of ${service}; it has ${namesOf(entries, 'service')}`);
  const found = ofService.filter((entry) => entry.region === region && entry.family === family);
  if (found.length === 0)
    return refused(
      `AWS publishes no ${family} ranges of ${service} in ${region}; it has ${namesOf(ofService, 'region')}`,
    );
  return { state: 'known', value: [...new Set(found.map(({ cidr }) => cidr))].sort() };
}

function namesOf(entries: readonly Entry[], member: 'service' | 'region'): string {
  return [...new Set(entries.map((entry) => entry[member]))].sort().join(', ');
}

function refused(reason: string): OutsideAnswer {
  return { state: 'refused', reason };
}
