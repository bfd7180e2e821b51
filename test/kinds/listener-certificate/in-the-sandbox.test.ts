import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const ELB = 'elasticloadbalancing';
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];

/** A certificate that was imported long ago. */
function certificate(number: number): string {
  return `arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

interface Stage {
  readonly world: World;
  readonly listenerArn: string;
}

/** A listener that somebody else made, with certificate 0 as its default. */
async function listening(protocol: 'HTTPS' | 'HTTP' = 'HTTPS'): Promise<Stage> {
  const world = createWorld({ seed: 6 });
  const { LoadBalancers } = await world.call(ELB, 'CreateLoadBalancer', { Name: 'edge', Subnets: SUBNETS });
  const [{ LoadBalancerArn } = {}] = LoadBalancers as { LoadBalancerArn?: string }[];
  const Certificates = protocol === 'HTTPS' ? { Certificates: [{ CertificateArn: certificate(0) }] } : {};
  const DefaultActions = [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }];
  const input = { LoadBalancerArn, Port: 443, Protocol: protocol, DefaultActions, ...Certificates };
  const { Listeners } = await world.call(ELB, 'CreateListener', input);
  const [{ ListenerArn: listenerArn = '' } = {}] = Listeners as { ListenerArn?: string }[];
  return { world, listenerArn };
}

/** One document for each number, named after it. */
function files({ listenerArn }: Stage, numbers: readonly number[], management: JsonObject = {}): Files {
  const documents = numbers.map((number) => named({ listenerArn }, `c${number}`, number));
  return {
    'namespace.yaml': namespaceText({ mode: 'enforce', prune: true, ...management }),
    ...Object.fromEntries(documents),
  };
}

function named({ listenerArn }: Pick<Stage, 'listenerArn'>, name: string, number: number): readonly [string, string] {
  const spec = { listenerArn, certificates: [{ certificateArn: certificate(number) }] };
  return [`${name}.yaml`, documentText('ListenerCertificate', name, spec)];
}

/** Numbers of the certificates that the listener shows, the default one first. */
async function shown({ world, listenerArn }: Stage): Promise<readonly number[]> {
  const { Certificates } = await world.call(ELB, 'DescribeListenerCertificates', { ListenerArn: listenerArn });
  return (Certificates as { CertificateArn: string }[]).map(({ CertificateArn }) => Number(CertificateArn.slice(-12)));
}

function written({ world }: Stage): readonly string[] {
  const entries = world.sandbox.ledger.entries({ mutating: true });
  return entries.filter(({ service }) => service === ELB).map(({ operation }) => operation);
}

async function byHand({ world, listenerArn }: Stage, operation: 'Add' | 'Remove', number: number): Promise<void> {
  const Certificates = [{ CertificateArn: certificate(number) }];
  await world.call(ELB, `${operation}ListenerCertificates`, { ListenerArn: listenerArn, Certificates });
}

async function writesAfter(stage: Stage, change: () => Promise<void>): Promise<readonly string[]> {
  stage.world.sandbox.ledger.reset();
  await change();
  for (let poll = 0; poll < 4; poll += 1) {
    await stage.world.clock.advance(5 * MINUTE);
    await stage.world.poll();
  }
  return written(stage);
}

async function steady(numbers: readonly number[], management: JsonObject = {}): Promise<Stage> {
  const stage = await listening();
  await stage.world.commit(files(stage, numbers, management));
  expect(await stage.world.settle()).toBe(true);
  return stage;
}

function planOf({ world }: Stage, name = 'c1') {
  return world.operator().views.object(`shop/ListenerCertificate/${name}`)?.plan;
}

describe('several documents on one listener', () => {
  it('each bring their own, and nothing is written once they have', async () => {
    const stage = await steady([1, 2, 3]);
    expect(await shown(stage)).toEqual([0, 1, 2, 3]);
    expect(await writesAfter(stage, async () => {})).toEqual([]);
  });

  it.each([
    {
      because: 'a document that goes takes its own certificate and no other',
      change: (stage: Stage) => stage.world.commit(files(stage, [1, 3])),
      writes: ['RemoveListenerCertificates'],
      left: [0, 1, 3],
    },
    {
      because: 'what somebody took off is put back',
      change: (stage: Stage) => byHand(stage, 'Remove', 2),
      writes: ['RemoveListenerCertificates', 'AddListenerCertificates'],
      left: [0, 1, 3, 2],
    },
    {
      because: 'what somebody else added is nobody’s of ours',
      change: (stage: Stage) => byHand(stage, 'Add', 9),
      writes: ['AddListenerCertificates'],
      left: [0, 1, 2, 3, 9],
    },
    {
      because: 'another certificate is added before the old one goes: clients are served throughout',
      change: (stage: Stage) => {
        const renewed = Object.fromEntries([named(stage, 'c2', 8)]);
        return stage.world.commit({ ...files(stage, [1, 2, 3]), ...renewed });
      },
      writes: ['AddListenerCertificates', 'RemoveListenerCertificates'],
      left: [0, 1, 3, 8],
    },
    {
      because: 'another name of the document is no affair of the listener',
      change: (stage: Stage) => {
        const other = Object.fromEntries([named(stage, 'second', 2)]);
        return stage.world.commit({ ...files(stage, [1, 3]), ...other });
      },
      writes: [],
      left: [0, 1, 2, 3],
    },
  ])('$because', async ({ change, writes, left }) => {
    const stage = await steady([1, 2, 3]);
    expect(await writesAfter(stage, () => change(stage))).toEqual(writes);
    expect(await shown(stage)).toEqual(left);
  });
});

describe('is refused', () => {
  it('where the certificate is the default one, which stays when the document goes', async () => {
    const stage = await steady([1]);
    await stage.world.commit(files(stage, [0]));
    await stage.world.clock.advance(10 * MINUTE);
    expect(planOf(stage, 'c0')).toMatchObject({ kind: 'refuse' });
    await writesAfter(stage, () => stage.world.commit(files(stage, [])));
    expect((await shown(stage))[0]).toBe(0);
  });

  it('where two documents bring one certificate', async () => {
    const stage = await listening();
    const twice = Object.fromEntries([named(stage, 'again', 1)]);
    await stage.world.commit({ ...files(stage, [1]), ...twice });
    await stage.world.clock.advance(10 * MINUTE);
    expect(await shown(stage)).toEqual([0]);
    const states = ['c1', 'again'].map((name) => planOf(stage, name));
    expect(states).toMatchObject([{ code: 'DUPLICATE_IDENTITY' }, { code: 'DUPLICATE_IDENTITY' }]);
  });

  it('where somebody else put it there, unless it is adopted', async () => {
    const stage = await listening();
    await byHand(stage, 'Add', 1);
    await stage.world.commit(files(stage, [1]));
    await stage.world.clock.advance(10 * MINUTE);
    expect(planOf(stage)).toMatchObject({ kind: 'refuse', code: 'NOT_OWNED' });
    const writes = await writesAfter(stage, () => stage.world.commit(files(stage, [1], { adoptionPolicy: 'adopt' })));
    expect([writes, await shown(stage), planOf(stage)?.kind]).toEqual([[], [0, 1], 'settled']);
  });

  it('by AWS where the listener has no TLS', async () => {
    const stage = await listening('HTTP');
    await stage.world.commit(files(stage, [1]));
    await stage.world.clock.advance(10 * MINUTE);
    expect(await failure(stage)).toContain('does not support certificates');
  });

  it('by AWS where the load balancer has 25 beside its default ones', async () => {
    const stage = await listening();
    for (let number = 2; number <= 26; number += 1) await byHand(stage, 'Add', number);
    await stage.world.commit(files(stage, [1]));
    await stage.world.clock.advance(10 * MINUTE);
    expect(await failure(stage)).toContain('TooManyCertificates');
    expect(await shown(stage)).toHaveLength(26);
  });
});

async function failure({ world }: Stage): Promise<string | undefined> {
  return world.events.flatMap((event) => (event.type === 'StepFailed' ? [JSON.stringify(event)] : []))[0];
}
