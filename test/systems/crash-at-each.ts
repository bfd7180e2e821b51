import { isMutating } from '../../controller/model/aws-calls.ts';
import { stableStringify } from '../../controller/model/json.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import type { Phase } from '../simulation/mortality.ts';

/** `after commit`: the answer is lost with the process. */
export type CrashPhase = Exclude<Phase, 'after response'>;

/** Transports of one process after the other, each of which dies at a mutating call at which none has died yet. */
export interface Crashes {
  /** In order, as `cloudcontrol:CreateResource {…}`. */
  readonly sites: readonly string[];
  wrap(transport: AwsTransport): AwsTransport;
}

export interface CrashOptions {
  /** Undefined: nobody dies. */
  readonly phase: CrashPhase | undefined;
  /** Is told what every mutating call was answered. */
  readonly onAnswer: (call: string, answered: { readonly site: string; readonly output: unknown }) => void;
  readonly onDeath: () => void;
}

/** About twice the calls of the longest history: one that would go on and on ends, and is told by what it made twice. */
const MOST = 400;
const NEVER = new Promise<never>(() => {});

/**
 * Every mutating call of a history is the end of one process, once: what was interrupted and is sent again with the same
 * content goes through. A call that AWS refuses has committed nothing, and nobody dies of it. Calls at which nobody has died
 * yet go one at a time, so that none slips through beside another.
 */
export function createCrashes({ phase, onAnswer, onDeath }: CrashOptions): Crashes {
  const sites = new Set<string>();

  function wrap(transport: AwsTransport): AwsTransport {
    let dead = false;
    let turn: Promise<unknown> = Promise.resolve();
    const die = (site: string): Promise<never> => {
      dead = true;
      sites.add(site);
      onDeath();
      return NEVER;
    };
    return {
      async send(scope, call, input, options) {
        if (dead) return NEVER;
        const site = `${call} ${stableStringify(input)}`;
        const send = async () => {
          const output = await transport.send(scope, call, input, options);
          if (isMutating(call)) onAnswer(call, { site, output });
          return output;
        };
        if (!phase || !isMutating(call) || sites.has(site) || sites.size >= MOST) return send();
        const own = turn.then(async () => {
          if (dead) return NEVER;
          if (phase === 'before send') return die(site);
          const output = await send();
          return dead || sites.has(site) ? output : die(site);
        });
        turn = own.catch(() => {});
        return own;
      },
    };
  }

  return {
    get sites() {
      return [...sites];
    },
    wrap,
  };
}
