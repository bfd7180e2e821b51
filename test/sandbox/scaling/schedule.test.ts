import { expect, test } from 'vitest';
import { scheduleOf } from '../../../sandbox/scaling/schedule.ts';

const AFTER = Date.parse('2026-11-20T10:00:30Z'); // a Friday

test.each([
  { expression: 'at(2026-12-01T09:30:00)', next: '2026-12-01T09:30:00Z', because: 'a moment in UTC' },
  { expression: 'at(2020-12-01T09:30:00)', next: undefined, because: 'a moment that is over never comes' },
  {
    expression: 'at(2026-12-01T09:30:00)',
    timezone: 'America/New_York',
    next: '2026-12-01T14:30:00Z',
    because: 'a moment on the wall clock of its zone',
  },
  { expression: 'rate(5 minutes)', next: '2026-11-20T10:03:00Z', because: 'counted from its creation at 09:58' },
  { expression: 'rate(1 day)', next: '2026-11-21T09:58:00Z', because: 'one unit is singular' },
  { expression: 'cron(0 9 * * ? *)', next: '2026-11-21T09:00:00Z', because: 'every day at nine, today is over' },
  { expression: 'cron(15 10 * * ? *)', next: '2026-11-20T10:15:00Z', because: 'later today' },
  { expression: 'cron(0/15 * * * ? *)', next: '2026-11-20T10:15:00Z', because: 'every quarter of an hour' },
  { expression: 'cron(0 8 ? * MON-FRI *)', next: '2026-11-23T08:00:00Z', because: 'weekdays: Monday is next' },
  { expression: 'cron(0 8 ? * 7,1 *)', next: '2026-11-21T08:00:00Z', because: 'weekdays count from Sunday = 1' },
  { expression: 'cron(0 0 1 JAN ? 2028)', next: '2028-01-01T00:00:00Z', because: 'month by name, far year' },
  { expression: 'cron(0 0 L * ? *)', next: '2026-11-30T00:00:00Z', because: 'the last day of the month' },
  { expression: 'cron(0 0 ? * 6L *)', next: '2026-11-27T00:00:00Z', because: 'the last Friday' },
  { expression: 'cron(0 0 ? * 2#1 *)', next: '2026-12-07T00:00:00Z', because: 'the first Monday' },
  { expression: 'cron(0 0 22W * ? *)', next: '2026-11-23T00:00:00Z', because: 'the weekday nearest to a Sunday' },
  {
    expression: 'cron(30 2 * * ? *)',
    timezone: 'Europe/Berlin',
    next: '2026-11-21T01:30:00Z',
    because: 'half past two in winter time',
  },
  { expression: 'cron(0 0 1 1 ? 2020)', next: undefined, because: 'a year that is over' },
])('$expression $timezone: $because', ({ expression, timezone, next }) => {
  const created = Date.parse('2026-11-20T09:58:00Z');
  const schedule = scheduleOf({ expression, timezone, start: undefined, end: undefined, created });
  const at = schedule.next(AFTER);
  expect(at === undefined ? undefined : new Date(at).toISOString().replace('.000', '')).toBe(next);
});

test('nothing fires before the start or after the end', () => {
  const start = Date.parse('2026-11-20T12:00:00Z');
  const end = Date.parse('2026-11-20T13:30:00Z');
  const schedule = scheduleOf({ expression: 'cron(0 * * * ? *)', timezone: undefined, start, end, created: AFTER });
  expect([schedule.next(AFTER), schedule.next(start), schedule.next(end - 1_800_000)]).toEqual([
    start,
    Date.parse('2026-11-20T13:00:00Z'),
    undefined,
  ]);
});

test.each(['every day', 'rate(0 minutes)', 'rate(5 fortnights)', 'cron(61 * * * ? *)', 'cron(* * *)', 'at(soon)'])(
  '%s is refused',
  (expression) => {
    const read = () => scheduleOf({ expression, timezone: undefined, start: undefined, end: undefined, created: 0 });
    expect(read).toThrow(/Invalid schedule expression/);
  },
);
