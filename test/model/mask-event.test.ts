import { describe, expect, it } from 'vitest';
import type { OperatorEvent } from '../../controller/model/event.ts';
import { maskEvent } from '../../controller/model/mask-event.ts';
import { CANARY, showcaseEvents } from '../support/fleet-story.ts';

const EVENTS = showcaseEvents().map(([body, at], index): OperatorEvent => ({ ...body, id: index + 1, at }));

describe('maskEvent', () => {
  it('leaves no secret in any event', () => {
    expect(JSON.stringify(EVENTS)).toContain(CANARY);
    expect(JSON.stringify(EVENTS.map(maskEvent))).not.toContain('cAn4ry');
  });

  it('twice is once', () => {
    const once = EVENTS.map(maskEvent);

    expect(once.map(maskEvent)).toEqual(once);
  });

  it('keeps what names the event, and every value that is no secret', () => {
    const event: OperatorEvent = {
      type: 'DriftFound',
      id: 7,
      at: 9,
      key: 'shop/Service/token=a',
      differences: [
        { path: 'desiredCount', live: 1, desired: 2, why: { reason: 'set' } },
        { path: 'environment[name=DB_PASSWORD].value', live: 'a', desired: 'b', why: { reason: 'set' } },
      ],
    };

    expect(maskEvent(event)).toEqual({
      ...event,
      differences: [
        event.differences[0],
        {
          path: 'environment[name=DB_PASSWORD].value',
          live: '(sensitive, changed)',
          desired: '(sensitive, changed)',
          why: { reason: 'set' },
        },
      ],
    });
  });
});
