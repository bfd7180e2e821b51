import { type Cron, parseCron } from './cron.ts';
import { invalid } from './faults.ts';
import { wallTime, type Zone, zoneOf } from './zone.ts';

/** When a scheduled action fires. Times are milliseconds since the epoch. */
export interface Schedule {
  /** The first firing later than `after`; undefined where there is none. */
  next(after: number): number | undefined;
}

interface When {
  readonly expression: string;
  readonly timezone: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Where `rate(…)` counts from when there is no start. */
  readonly created: number;
}

/** Reads `at(…)`, `rate(…)` or `cron(…)`; throws ValidationException for anything else. */
export function scheduleOf(when: When): Schedule {
  const zone = zoneOf(when.timezone ?? 'UTC');
  if (!zone) throw invalid(`Invalid timezone: ${when.timezone}`);
  const raw = rawSchedule(when, zone);
  return {
    next(after) {
      const from = when.start === undefined ? after : Math.max(after, when.start - 1);
      const found = raw(from);
      return found === undefined || (when.end !== undefined && found > when.end) ? undefined : found;
    },
  };
}

type Next = (after: number) => number | undefined;

function rawSchedule(when: When, zone: Zone): Next {
  const match = /^\s*(at|rate|cron)\((.*)\)\s*$/.exec(when.expression);
  const [, kind, body = ''] = match ?? [];
  if (kind === 'at') return once(body, zone, when.expression);
  if (kind === 'rate') return every(body, when);
  const cron = kind === 'cron' ? parseCron(body) : undefined;
  if (!cron) throw unreadable(when.expression);
  return (after) => nextCron(cron, zone, after);
}

function unreadable(expression: string) {
  return invalid(`Invalid schedule expression. Details: ${expression} is not at(), rate() or cron().`);
}

function once(body: string, zone: Zone, expression: string): Next {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(body.trim());
  if (!match) throw unreadable(expression);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const at = zone.toUtc(Date.UTC(year, month - 1, day, hour, minute, second));
  return (after) => (at > after ? at : undefined);
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function every(body: string, when: When): Next {
  const match = /^(\d+) (minute|hour|day)s?$/.exec(body.trim());
  const period = Number(match?.[1]) * (UNITS[match?.[2] ?? ''] ?? 0);
  if (!match || period === 0) throw unreadable(when.expression);
  const base = when.start ?? when.created;
  return (after) => (after < base ? base : base + (Math.floor((after - base) / period) + 1) * period);
}

const DAY = 86_400_000;
const FURTHEST_DAYS = 366 * 5;

/** Day by day, then minute by minute of the first day that fits. */
function nextCron(cron: Cron, zone: Zone, after: number): number | undefined {
  const first = wallTime(zone, after);
  const midnight = first - (((first % DAY) + DAY) % DAY);
  for (let day = 0; day < FURTHEST_DAYS; day++) {
    const start = midnight + day * DAY;
    if (!cron.matchesDay(new Date(start))) continue;
    for (const minute of cron.minutesOfDay) {
      const at = zone.toUtc(start + minute * 60_000);
      if (at > after) return at;
    }
  }
  return undefined;
}
