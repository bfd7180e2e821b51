import { describe, expect, it } from 'vitest';
import type { CallName } from '../../../controller/model/aws-calls.ts';
import { isMutating } from '../../../controller/model/aws-calls.ts';
import type { AwsTransport } from '../../../controller/ports/transport.ts';
import { createWorld, type World } from '../../support/world.ts';
import { FILES, living } from './network.ts';

const TYPES = ['AWS::EC2::VPC', 'AWS::EC2::Subnet', 'AWS::IAM::Role'] as const;
type Phase = 'before it is sent' | 'before the answer is heard';

interface Death {
  /** Counts writes from 1. */
  readonly at: number;
  readonly phase: Phase;
}

/** The process ends at one of its writes; the next one knows nothing. */
function dying(death: Death, onDeath: () => void) {
  let writes = 0;
  let isDead = false;
  return (transport: AwsTransport): AwsTransport => ({
    async send(scope, call, input, options) {
      const isIt = isMutating(call as CallName) && !isDead && ++writes === death.at;
      if (!isIt) return transport.send(scope, call, input, options);
      isDead = true;
      if (death.phase === 'before the answer is heard') await transport.send(scope, call, input, options);
      onDeath();
      return new Promise(() => {});
    },
  });
}

async function lifeWith(death: Death): Promise<World> {
  const world: World = createWorld({
    seed: death.at,
    wrap: dying(death, () => void world.clock.after(5_000, () => world.restart())),
  });
  await world.commit(FILES);
  await world.clock.advance(60_000);
  expect(await world.settle()).toBe(true);
  return world;
}

const DEATHS = [1, 2, 3, 4, 5].flatMap((at) =>
  (['before it is sent', 'before the answer is heard'] as const).map((phase) => ({ at, phase })),
);

describe('a controller that ends at a write', () => {
  it.each(DEATHS)('$at, $phase: the next one completes it, and nothing is made twice', async (death) => {
    const world = await lifeWith(death);
    const found = await Promise.all(TYPES.map((type) => living(world, type)));

    expect(found.map((identifiers) => identifiers.length)).toEqual([1, 1, 1]);
  });
});
