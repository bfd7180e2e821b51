import { isMutating } from '../../controller/model/aws-calls.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';

/** Where a process dies, relative to one mutating call. */
export const PHASES = ['before send', 'after commit', 'after response'] as const;
export type Phase = (typeof PHASES)[number];

export interface Death {
  /** Counts mutating calls of one life, from 1. */
  readonly atCall: number;
  readonly phase: Phase;
}

/** A transport of a process that dies where it is told to: from then on nothing it sends arrives and nothing answers. */
export function createMortalTransport(
  transport: AwsTransport,
  death: Death | undefined,
  onDeath: (site: string) => void,
): AwsTransport {
  let calls = 0;
  let dead = false;
  const never = new Promise<never>(() => {});
  function die(call: string, phase: Phase): Promise<never> {
    dead = true;
    onDeath(`${call} ${phase}`);
    return never;
  }
  return {
    async send(scope, call, input, options) {
      if (dead) return never;
      if (isMutating(call)) calls += 1;
      const phase = isMutating(call) && death?.atCall === calls ? death.phase : undefined;
      if (phase === 'before send') return die(call, phase);
      const output = await transport.send(scope, call, input, options);
      if (phase === 'after commit') return die(call, phase);
      if (phase === 'after response') die(call, phase);
      return output;
    },
  };
}
