import { isObject, type Json } from '../../model/json.ts';
import type { RememberContext } from '../../model/kind.ts';
import type { ServiceLive } from './live.ts';
import { revisionName } from './names.ts';
import { currentIndex, endingOf, isEnded } from './rollouts.ts';
import { currentTaskDefinition } from './sides.ts';
import { describeStops } from './stopped-tasks.ts';

/** How many revisions' failures are remembered. */
const REMEMBERED = 3;

/** What the operator knows of a service beside what AWS shows now. All of it may be lost. */
export interface ServiceMemory {
  /** The count that a recreated service starts with. */
  readonly desiredCount?: number | undefined;
  /** Which life of the name it was. */
  readonly createdAt?: string | undefined;
  /** ARN of the service deployment that was under way: its end is read too. */
  readonly following?: string | undefined;
  /** ARN of the service deployment that was current at the last look. */
  readonly deployment?: string | undefined;
  /** `family:revision` that we last sent the service to: what lives there is no person's doing. */
  readonly sent?: string | undefined;
  /** Why tasks of a revision stopped, which ECS forgets after about an hour; newest revision first. */
  readonly stops: readonly Stops[];
}

interface Stops {
  readonly revision: string;
  readonly lines: readonly string[];
}

export function memoryOf(remembered: Json | undefined): ServiceMemory {
  const { desiredCount, createdAt, following, deployment, sent, stops } = isObject(remembered) ? remembered : {};
  return {
    desiredCount: typeof desiredCount === 'number' ? desiredCount : undefined,
    createdAt: typeof createdAt === 'string' ? createdAt : undefined,
    following: typeof following === 'string' ? following : undefined,
    deployment: typeof deployment === 'string' ? deployment : undefined,
    sent: typeof sent === 'string' ? sent : undefined,
    stops: Array.isArray(stops) ? (stops as unknown as readonly Stops[]) : [],
  };
}

export function remember(live: ServiceLive, { earlier, done }: RememberContext): Json {
  const before = memoryOf(earlier);
  const { service } = live;
  const memory = {
    desiredCount: service.desiredCount ?? null,
    createdAt: service.createdAt?.toISOString() ?? null,
    following: followed(live) ?? null,
    deployment: service.currentServiceDeployment ?? null,
    sent: sentBy(done) ?? before.sent ?? null,
    stops: stopsOf(live, before),
  };
  return memory as unknown as Json;
}

function followed({ service, rollouts }: ServiceLive): string | undefined {
  const current = rollouts[currentIndex(service, rollouts)];
  return current && !isEnded(current.deployment) ? current.deployment.serviceDeploymentArn : undefined;
}

function sentBy(done: RememberContext['done']): string | undefined {
  const revisions = done.flatMap((step) =>
    step.call === 'ecs:UpdateService' ? (step.input.taskDefinition ?? []) : [],
  );
  const last = revisions.at(-1);
  return last === undefined ? undefined : revisionName(last);
}

function stopsOf(live: ServiceLive, before: ServiceMemory): readonly Stops[] {
  const fresh = failingRevisions(live).map((revision) => ({ revision, lines: stopLines(live, revision, before) }));
  const old = before.stops.filter(({ revision }) => !fresh.some((stops) => stops.revision === revision));
  return [...fresh, ...old].filter(({ lines }) => lines.length > 0).slice(0, REMEMBERED);
}

function failingRevisions({ service, rollouts }: ServiceLive): readonly string[] {
  const failed = rollouts.filter((_, i) => endingOf(rollouts, i) !== undefined);
  const names = failed.flatMap(({ revision }) => revision?.taskDefinition ?? []);
  return [...new Set([currentTaskDefinition(service) ?? '', ...names].map(revisionName))];
}

/** Why tasks of one revision stopped: what ECS still shows, and what it has shown before. */
export function stopLines(
  { stoppedTasks }: ServiceLive,
  revision: string | undefined,
  { stops }: ServiceMemory,
): readonly string[] {
  const remembered = stops.find((one) => one.revision === revision)?.lines ?? [];
  return [...new Set([...describeStops(stoppedTasks, revision), ...remembered])].slice(0, SHOWN);
}

const SHOWN = 5;
