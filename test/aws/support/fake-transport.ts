import type { CallInput, CallName, CallOutput } from '../../../controller/model/aws-calls.ts';
import type { Scope } from '../../../controller/model/scope.ts';
import type { AwsTransport, Lane } from '../../../controller/ports/transport.ts';

export const SCOPE: Scope = { account: '123456789012', region: 'eu-west-1' };

export type Handlers = { [C in CallName]?: (input: CallInput<C>) => CallOutput<C> | Omit<CallOutput<C>, '$metadata'> };

export interface FakeTransport extends AwsTransport {
  /** Every call in order, with its lane. */
  readonly log: readonly { readonly call: CallName; readonly input: unknown; readonly lane: Lane | undefined }[];
  /** How often each call was made. */
  counts(): Partial<Record<CallName, number>>;
}

/** Answers by handler; a handler may throw. A call without a handler is an error of the test. */
export function createFakeTransport(handlers: Handlers): FakeTransport {
  const log: { call: CallName; input: unknown; lane: Lane | undefined }[] = [];
  return {
    log,
    async send(_scope, call, input, options) {
      log.push({ call, input, lane: options?.lane });
      const handler = handlers[call] as ((input: unknown) => unknown) | undefined;
      if (!handler) throw new TypeError(`no handler for ${call}`);
      return handler(input) as CallOutput<typeof call>;
    },
    counts() {
      const counts: Partial<Record<CallName, number>> = {};
      for (const { call } of log) counts[call] = (counts[call] ?? 0) + 1;
      return counts;
    },
  };
}
