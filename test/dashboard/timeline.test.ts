import { describe, expect, it } from 'vitest';
import type { EventBody, OperatorEvent } from '../../controller/model/event.ts';
import { newestAsked } from '../../controller/model/event-query.ts';
import type { EventHistory } from '../../controller/ports/event-history.ts';
import type { EventView } from '../../dashboard/schema/events.ts';
import { type TimelineQuery, timelineOf } from '../../dashboard/timeline.ts';

const WEB = 'shop/Service/web';
const PAY = 'payments/Cluster/pay';

function historyOf(bodies: readonly (readonly [EventBody, number])[]): EventHistory & { asked: number } {
  const events: OperatorEvent[] = bodies.map(([body, at], index) => ({ ...body, id: index + 1, at }));
  const history = {
    asked: 0,
    async find(query: Parameters<EventHistory['find']>[0]) {
      history.asked += 1;
      return newestAsked(events, query);
    },
  };
  return history;
}

function told(at: number, message: string, over: Partial<EventView> = {}): EventView {
  return { at, origin: 'aws', severity: 'info', key: WEB, message, details: [], ...over };
}

const BODIES: readonly (readonly [EventBody, number])[] = [
  [{ type: 'ObjectCreated', key: WEB }, 10],
  [{ type: 'ObjectCreated', key: PAY }, 20],
  [{ type: 'ReconcileFailed', key: WEB, message: 'AccessDenied for role shop' }, 30],
  [{ type: 'DriftAcknowledged', key: WEB, differences: [], reason: 'sale', until: 'Monday' }, 40],
  [{ type: 'SourceFailed', source: 'git', message: 'no answer' }, 50],
];

const OTHERS: readonly EventView[] = [
  told(15, 'started 2 tasks'),
  told(40, 'steady state'),
  told(40, 'has begun draining'),
  told(35, 'Task 3f1c failed', { origin: 'task', severity: 'error' }),
];

async function read(query: Partial<TimelineQuery>): Promise<string[]> {
  const { items } = await timelineOf({ history: historyOf(BODIES), others: OTHERS }, { limit: 100, ...query });
  return items.map(({ at, type, message }) => `${at} ${type ?? message}`);
}

describe('a timeline', () => {
  it.each<{ because: string; query: Partial<TimelineQuery>; is: string[] }>([
    {
      because: 'all of it, newest first; ours before what AWS tells of the same moment',
      query: {},
      is: [
        '50 SourceFailed',
        '40 DriftAcknowledged',
        '40 steady state',
        '40 has begun draining',
        '35 Task 3f1c failed',
        '30 ReconcileFailed',
        '20 ObjectCreated',
        '15 started 2 tasks',
        '10 ObjectCreated',
      ],
    },
    { because: 'what people did', query: { origin: ['person'] }, is: ['40 DriftAcknowledged'] },
    { because: 'stopped tasks', query: { origin: ['task'] }, is: ['35 Task 3f1c failed'] },
    {
      because: 'what is bad, of whomever',
      query: { severity: ['error'] },
      is: ['50 SourceFailed', '35 Task 3f1c failed', '30 ReconcileFailed'],
    },
    { because: 'of one type', query: { type: ['ObjectCreated'] }, is: ['20 ObjectCreated', '10 ObjectCreated'] },
    { because: 'of one namespace', query: { namespace: ['payments'] }, is: ['20 ObjectCreated'] },
    { because: 'of one kind', query: { kind: ['Cluster'] }, is: ['20 ObjectCreated'] },
    { because: 'words in any order and case', query: { q: 'shop DENIED' }, is: ['30 ReconcileFailed'] },
    { because: 'of one object', query: { key: PAY }, is: ['20 ObjectCreated'] },
    { because: 'since a time', query: { since: 41 }, is: ['50 SourceFailed'] },
  ])('$because', async ({ query, is }) => {
    expect(await read(query)).toEqual(is);
  });

  it.each([1, 2, 3, 4, 8, 9])('in pages of %i has everything once, in order', async (limit) => {
    const history = historyOf(BODIES);
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 20; pages += 1) {
      const page = await timelineOf({ history, others: OTHERS }, { limit, cursor });
      seen.push(...page.items.map(({ at, type, message }) => `${at} ${type ?? message}`));
      cursor = page.next;
      if (cursor === undefined) break;
    }
    expect(cursor).toBeUndefined();
    expect(seen).toEqual(await read({}));
  });

  it('goes on where it stopped looking when a filter matches hardly anything', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) => [{ type: 'ObjectResumed', key: WEB }, at] as const);
    const history = historyOf([[{ type: 'ObjectCreated', key: PAY }, 0], ...many]);
    const first = await timelineOf({ history, others: [] }, { limit: 10, type: ['ObjectCreated'] });
    expect(first).toMatchObject({ items: [], next: expect.any(String) });
    expect(history.asked).toBe(6);
    const second = await timelineOf(
      { history, others: [] },
      { limit: 10, type: ['ObjectCreated'], cursor: first.next },
    );
    expect(second.items.map(({ key }) => key)).toEqual([PAY]);
    expect(second.next).toBeUndefined();
  });

  it.each(['x', '', Buffer.from('[1,[2]]').toString('base64url')])('refuses the cursor %j', async (cursor) => {
    await expect(timelineOf({ history: historyOf([]), others: [] }, { limit: 1, cursor })).rejects.toThrow(
      'The cursor is none that a page gave',
    );
  });
});
