import { expect, it } from 'vitest';
import { createSseParser, type SseMessage } from '../../dashboard/web/sse.ts';

const STREAM = 'retry: 2000\n\nid: 1-2\nevent: hello\ndata: {"now":1}\n\n: a comment\n\ndata: x\n\nevent: half';

it.each([1, 2, 7, 1_000])('reads the same messages from pieces of %d characters', (size) => {
  const messages: SseMessage[] = [];
  const parse = createSseParser((message) => void messages.push(message));
  for (let at = 0; at < STREAM.length; at += size) parse(STREAM.slice(at, at + size));
  expect(messages).toEqual([
    { type: 'hello', data: '{"now":1}', id: '1-2' },
    { type: 'message', data: 'x', id: undefined },
  ]);
});
