import { describe, expect, it } from 'vitest';
import { fitMessage } from '../../controller/channels/fit-message.ts';
import type { AlertMessage } from '../../controller/model/alert.ts';
import { item, message } from './messages.ts';

const write = (one: AlertMessage): string => JSON.stringify(one);
const items = Array.from({ length: 20 }, (_, at) => item({ incident: String(at) }));

function fitted(told: AlertMessage, maxBytes: number): AlertMessage {
  const text = fitMessage(told, maxBytes, write);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
  return JSON.parse(text) as AlertMessage;
}

describe('a message that must have at most so many bytes', () => {
  it('stays as it is where it fits', () => {
    expect(fitted(message({ items }), 250_000)).toEqual(JSON.parse(write(message({ items }))));
  });

  it('loses long texts before whole items', () => {
    const long = items.map((one) => ({ ...one, details: Array.from({ length: 12 }, () => 'é'.repeat(5_000)) }));
    const { items: kept } = fitted(message({ items: long }), 250_000);
    expect(kept).toHaveLength(20);
    expect(kept[0]?.details).toHaveLength(11);
    expect(kept[0]?.details[0]).toMatch(/^é+… \(\+\d+\)$/);
    expect(kept[0]?.details[10]).toBe('and 2 more');
  });

  it('loses items from the end, and goes on counting them', () => {
    const { items: kept, total } = fitted(message({ items }), 5_000);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(20);
    expect(kept[0]?.incident).toBe('0');
    expect(total).toBe(20);
  });

  it('says at least that something happened', () => {
    const { items: kept, title } = fitted(message({ items }), 500);
    expect([kept, title]).toEqual([[], 'shop/Service/web differs from its manifest in 1 field']);
  });
});
