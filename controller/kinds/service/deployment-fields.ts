import { computed, type Fields, fallback, keep, keyed, leaf, object, type RuleContext } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import type { ServiceFacts } from './facts.ts';

type F = ServiceFacts;

/** Rows: recorded services and the API reference; the members for LINEAR and CANARY are believed. */
const PERCENT = { REPLICA: { maximum: 200, minimum: 100 }, DAEMON: { maximum: 100, minimum: 0 } } as const;

function percent(member: 'maximum' | 'minimum') {
  return computed<F>(({ root }) => PERCENT[root.schedulingStrategy === 'DAEMON' ? 'DAEMON' : 'REPLICA'][member]);
}

/** A block that belongs to one strategy: filled in for it, and without meaning beside another. */
function onlyFor(strategy: string, fields: Fields<F>) {
  const absent = computed<F>(({ parent }) => (parent.strategy === strategy ? {} : undefined));
  const normalise = (value: Json, { parent }: RuleContext<F>) => (parent.strategy === strategy ? value : undefined);
  return object<F>(fields, absent, { normalise, source: 'believed' });
}

const LIFECYCLE_HOOK: Fields<F> = {
  targetType: leaf('scalar', fallback('AWS_LAMBDA'), { source: 'believed' }),
  hookTargetArn: leaf('scalar'),
  roleArn: leaf('scalar'),
  lifecycleStages: leaf('set'),
  hookDetails: leaf('json'),
  timeoutConfiguration: object(
    { timeoutInMinutes: leaf('intLike', fallback(1440)), action: leaf('scalar', fallback('ROLLBACK')) },
    computed(({ parent }) => (parent.targetType === 'PAUSE' ? {} : undefined)),
    { source: 'believed' },
  ),
};

const DEPLOYMENT_FIELDS: Fields<F> = {
  strategy: leaf('scalar', fallback('ROLLING')),
  maximumPercent: leaf('intLike', percent('maximum')),
  minimumHealthyPercent: leaf('intLike', percent('minimum')),
  bakeTimeInMinutes: leaf('intLike', fallback(0)),
  deploymentCircuitBreaker: object(
    {
      enable: leaf('scalar', fallback(false)),
      rollback: leaf('scalar', fallback(false)),
      resetOnHealthyTask: leaf('scalar', fallback(true)),
      thresholdConfiguration: object(
        {
          type: leaf('scalar', fallback('BOUNDED_PERCENT')),
          value: leaf(
            'intLike',
            computed(({ parent }) => ((parent.type ?? 'BOUNDED_PERCENT') === 'BOUNDED_PERCENT' ? 50 : undefined)),
          ),
        },
        fallback({}),
      ),
    },
    fallback({}),
  ),
  alarms: object(
    {
      alarmNames: leaf('set', fallback([])),
      enable: leaf('scalar', fallback(false)),
      rollback: leaf('scalar', fallback(false)),
    },
    fallback({}),
  ),
  lifecycleHooks: keyed(['targetType', 'hookTargetArn', 'lifecycleStages'], LIFECYCLE_HOOK),
  linearConfiguration: onlyFor('LINEAR', {
    stepPercent: leaf('float', fallback(10)),
    stepBakeTimeInMinutes: leaf('intLike', fallback(6)),
  }),
  canaryConfiguration: onlyFor('CANARY', {
    canaryPercent: leaf('float', fallback(5)),
    canaryBakeTimeInMinutes: leaf('intLike', fallback(10)),
  }),
  earlySuccessCriteria: object(
    { enable: leaf('scalar'), healthyPercent: leaf('intLike'), sourceServiceRevisionCleanup: leaf('scalar') },
    keep,
    { source: 'believed: too new to have been recorded' },
  ),
};

export const DEPLOYMENT_CONFIGURATION = object<F>(DEPLOYMENT_FIELDS, fallback({}), { change: 'inPlace' });
export const DEPLOYMENT_CONTROLLER = object<F>({ type: leaf('scalar', fallback('ECS')) }, fallback({}), {
  change: 'inPlace',
  source: 'ECS leaves it out for its own rolling default; UpdateService takes it since 2025',
});
