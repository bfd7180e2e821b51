import { readdirSync, readFileSync } from 'node:fs';
import type { Random } from '../../controller/ports/random.ts';
import type { Files, World } from '../support/world.ts';

const SHOP = 'manifests/examples/quickstart/shop';
const MINUTE = 60_000;

const shop: Files = Object.fromEntries(
  readdirSync(SHOP).map((file) => [file, readFileSync(`${SHOP}/${file}`, 'utf8')]),
);

function edited(files: Files, file: string, [from, to]: readonly [string, string]): Files {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...files, [file]: text.replace(from, to) };
}

const prunable = edited(shop, 'namespace.yaml', ['mode: enforce', 'mode: enforce\n    prune: true']);
const secondImage = edited(
  // Two services of one commit: they go out in waves.
  edited(prunable, 'web.yaml', ['web:1.4.0', 'web:1.5.0']),
  'api.yaml',
  ['api:2.1.3', 'api:2.2.0'],
);
const { 'worker.yaml': _worker, ...withoutWorker } = secondImage;

const FIRST = prunable;
const LAST: Files = withoutWorker;
/** Marks a revision that somebody else registered. */
export const BY_HAND = 'MADE_BY_HAND';

/** Distinct contents of task definitions that the whole story asks for. */
export const DISTINCT_CONTENTS = 5;

const web = { cluster: 'shop', service: 'web' };
const scaled = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/shop/api',
  ScalableDimension: 'ecs:service:DesiredCount',
};

/** What people do to live objects behind the operator's back. Each may fail where the object is not there; that is life. */
const EDITS: readonly { readonly because: string; run(world: World): Promise<unknown> }[] = [
  { because: 'a count by hand', run: (w) => w.call('ecs', 'UpdateService', { ...web, desiredCount: 5 }) },
  {
    because: 'a grace period by hand',
    run: (w) => w.call('ecs', 'UpdateService', { ...web, healthCheckGracePeriodSeconds: 99 }),
  },
  { because: 'exec switched on', run: (w) => w.call('ecs', 'UpdateService', { ...web, enableExecuteCommand: true }) },
  {
    because: 'a range by hand',
    run: (w) =>
      w.call('application-autoscaling', 'RegisterScalableTarget', { ...scaled, MinCapacity: 3, MaxCapacity: 30 }),
  },
  {
    because: 'a policy deleted',
    run: (w) => w.call('application-autoscaling', 'DeleteScalingPolicy', { ...scaled, PolicyName: 'cpu' }),
  },
  { because: 'the service deleted', run: (w) => w.call('ecs', 'DeleteService', { ...web, force: true }) },
  {
    because: 'a health check changed',
    run: (w) =>
      onTargetGroup(w, 'web', (TargetGroupArn) =>
        w.call('elasticloadbalancing', 'ModifyTargetGroup', { TargetGroupArn, HealthCheckPath: '/other' }),
      ),
  },
  { because: 'a foreign revision', run: foreignRevision },
];

async function onTargetGroup(world: World, name: string, act: (arn: string) => Promise<unknown>): Promise<unknown> {
  const answer = await world.call('elasticloadbalancing', 'DescribeTargetGroups', { Names: [name] });
  const [group] = answer.TargetGroups as { TargetGroupArn: string }[];
  return group ? act(group.TargetGroupArn) : undefined;
}

async function foreignRevision(world: World): Promise<unknown> {
  const { services } = (await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] })) as {
    services: { taskDefinition: string }[];
  };
  const arn = services[0]?.taskDefinition;
  if (!arn) return undefined;
  const { taskDefinition } = (await world.call('ecs', 'DescribeTaskDefinition', { taskDefinition: arn })) as {
    taskDefinition: Record<string, unknown> & { containerDefinitions: { environment: unknown[] }[] };
  };
  const { family, networkMode, requiresCompatibilities, cpu, memory, containerDefinitions } = taskDefinition;
  const changed = containerDefinitions.map((container) => ({
    ...container,
    environment: [{ name: 'A', value: 'b' }],
    dockerLabels: { [BY_HAND]: 'yes' },
  }));
  const input = { family, networkMode, requiresCompatibilities, cpu, memory, containerDefinitions: changed };
  const registered = (await world.call('ecs', 'RegisterTaskDefinition', input)) as {
    taskDefinition: { taskDefinitionArn: string };
  };
  return world.call('ecs', 'UpdateService', { ...web, taskDefinition: registered.taskDefinition.taskDefinitionArn });
}

/** Chapters in virtual time: a first commit, a new image, people, a document that goes. Returns how many edits took place. */
export async function tell(world: World, random: Random, edits: number): Promise<number> {
  await world.commit(FIRST);
  await live(world, 3 + Math.floor(random() * 6));
  await world.commit(secondImage);
  let done = 0;
  for (let i = 0; i < edits; i++) {
    await live(world, Math.floor(random() * 4));
    const edit = EDITS[Math.floor(random() * EDITS.length)];
    done +=
      (await edit?.run(world).then(
        () => 1,
        () => 0,
      )) ?? 0;
  }
  await live(world, 2);
  await world.commit(LAST);
  await live(world, 16);
  return done;
}

/** So many minutes, with a poll of the source in each. */
export async function live(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await world.clock.advance(MINUTE);
    await world.poll();
  }
}
