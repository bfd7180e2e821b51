export interface SseMessage {
  readonly type: string;
  readonly data: string;
  readonly id?: string | undefined;
}

/** Reads server-sent events from text that arrives in any pieces; comments and unknown fields are skipped. */
export function createSseParser(onMessage: (message: SseMessage) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = parseBlock(block);
      if (message) onMessage(message);
    }
  };
}

function parseBlock(block: string): SseMessage | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name, value);
  }
  const data = fields.get('data');
  return data === undefined ? undefined : { type: fields.get('event') ?? 'message', data, id: fields.get('id') };
}
