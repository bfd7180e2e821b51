/** A cron expression of six fields: minutes, hours, day of month, month, day of week, year. */
export interface Cron {
  /** The day as midnight in UTC, standing for the wall clock's. */
  matchesDay(day: Date): boolean;
  /** In order. */
  readonly minutesOfDay: readonly number[];
}

interface FieldRange {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const MINUTES: FieldRange = { least: 0, most: 59 };
const HOURS: FieldRange = { least: 0, most: 23 };
const DAYS: FieldRange = { least: 1, most: 31 };
const MONTHS: FieldRange = {
  least: 1,
  most: 12,
  names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};
const WEEKDAYS: FieldRange = { least: 1, most: 7, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] };
const YEARS: FieldRange = { least: 1970, most: 2199 };

/**
 * Reads AWS's form of cron (Quartz without seconds): `*`, `?`, lists, ranges, steps, names, and for days `L`, `15W` and
 * `6#3`. Undefined for what is none.
 */
export function parseCron(expression: string): Cron | undefined {
  const parts = expression.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = parts;
  if (parts.length < 5 || parts.length > 6) return undefined;
  const minutes = values(minute, MINUTES);
  const hours = values(hour, HOURS);
  const months = values(month, MONTHS);
  const years = values(year, YEARS);
  const byDay = dayOfMonth(day);
  const byWeekday = dayOfWeek(weekday);
  if (!minutes || !hours || !months || !years || !byDay || !byWeekday) return undefined;
  return {
    minutesOfDay: [...hours].flatMap((h) => [...minutes].map((m) => h * 60 + m)),
    matchesDay: (at) =>
      years.has(at.getUTCFullYear()) && months.has(at.getUTCMonth() + 1) && byDay(at) && byWeekday(at),
  };
}

type DayTest = (day: Date) => boolean;

function dayOfMonth(field: string): DayTest | undefined {
  if (field === 'L') return (day) => day.getUTCDate() === lastDay(day);
  const nearest = /^(\d+)W$/.exec(field);
  if (nearest) return (day) => day.getUTCDate() === nearestWeekday(day, Number(nearest[1]));
  const set = values(field, DAYS);
  return set && ((day) => set.has(day.getUTCDate()));
}

function dayOfWeek(field: string): DayTest | undefined {
  const nth = /^(\w+)#([1-5])$/.exec(field);
  if (nth) {
    const set = values(nth[1] ?? '', WEEKDAYS);
    return set && ((day) => set.has(day.getUTCDay() + 1) && Math.ceil(day.getUTCDate() / 7) === Number(nth[2]));
  }
  const last = /^(\w+)L$/.exec(field);
  if (last) {
    const set = values(last[1] ?? '', WEEKDAYS);
    return set && ((day) => set.has(day.getUTCDay() + 1) && day.getUTCDate() + 7 > lastDay(day));
  }
  const set = values(field === 'L' ? '7' : field, WEEKDAYS);
  return set && ((day) => set.has(day.getUTCDay() + 1));
}

function lastDay(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The weekday nearest to a date, never in another month. */
function nearestWeekday(day: Date, date: number): number {
  const last = lastDay(day);
  const wanted = Math.min(date, last);
  const weekday = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), wanted)).getUTCDay();
  if (weekday === 6) return wanted === 1 ? 3 : wanted - 1;
  if (weekday === 0) return wanted === last ? last - 2 : wanted + 1;
  return wanted;
}

function values(field: string, range: FieldRange): ReadonlySet<number> | undefined {
  const out = new Set<number>();
  for (const part of field.split(',')) {
    const span = spanOf(part, range);
    if (!span) return undefined;
    for (let value = span.from; value <= span.to; value += span.step) out.add(value);
  }
  return new Set([...out].sort((a, b) => a - b));
}

function spanOf(part: string, range: FieldRange): { from: number; to: number; step: number } | undefined {
  const [, base = '', every] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  const step = every === undefined ? 1 : Number(every);
  const [low = '', high] = base.split('-');
  const all = base === '*' || base === '?';
  const from = all ? range.least : numberOf(low, range);
  const to = all || (every !== undefined && high === undefined) ? range.most : numberOf(high ?? low, range);
  if (from === undefined || to === undefined || step < 1 || from > to) return undefined;
  return { from, to, step };
}

function numberOf(text: string, range: FieldRange): number | undefined {
  const index = range.names?.indexOf(text.toUpperCase()) ?? -1;
  if (index >= 0) return index + range.least;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= range.least && value <= range.most ? value : undefined;
}
