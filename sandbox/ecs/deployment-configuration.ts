import type { DeploymentCircuitBreaker, DeploymentConfiguration, DeploymentLifecycleHook } from '@aws-sdk/client-ecs';
import { invalidParameter } from './faults.ts';

const BREAKER: DeploymentCircuitBreaker = {
  enable: false,
  rollback: false,
  resetOnHealthyTask: true,
  thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
};

/**
 * The deployment configuration as ECS keeps it: what is sent, member by member over what was there, and AWS's defaults
 * under both (aws-behaviour.md). In the circuit breaker the required members are replaced and the optional ones are
 * kept; lists are replaced whole.
 */
export function mergedConfiguration(
  kept: DeploymentConfiguration | undefined,
  sent: DeploymentConfiguration | undefined,
  schedulingStrategy: string,
): DeploymentConfiguration {
  const daemon = schedulingStrategy === 'DAEMON';
  checkConfiguration(sent ?? {}, { daemon, strategy: sent?.strategy ?? kept?.strategy ?? 'ROLLING' });
  const base = kept ?? {
    maximumPercent: daemon ? 100 : 200,
    minimumHealthyPercent: daemon ? 0 : 100,
    strategy: 'ROLLING',
    bakeTimeInMinutes: 0,
    lifecycleHooks: [],
  };
  const merged = { ...base, ...withoutUndefined(sent ?? {}) };
  return {
    ...merged,
    deploymentCircuitBreaker: {
      ...(kept?.deploymentCircuitBreaker ?? BREAKER),
      ...withoutUndefined(sent?.deploymentCircuitBreaker ?? {}),
    } as DeploymentCircuitBreaker,
    lifecycleHooks: (merged.lifecycleHooks ?? []).map(filledHook),
    linearConfiguration:
      merged.strategy === 'LINEAR'
        ? { stepPercent: 10, stepBakeTimeInMinutes: 6, ...merged.linearConfiguration }
        : undefined,
    canaryConfiguration:
      merged.strategy === 'CANARY'
        ? { canaryPercent: 5, canaryBakeTimeInMinutes: 10, ...merged.canaryConfiguration }
        : undefined,
  };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

function filledHook(hook: DeploymentLifecycleHook): DeploymentLifecycleHook {
  if (hook.targetType !== 'PAUSE') return { ...hook, targetType: hook.targetType ?? 'AWS_LAMBDA' };
  return {
    ...hook,
    timeoutConfiguration: { timeoutInMinutes: 1440, action: 'ROLLBACK', ...hook.timeoutConfiguration },
  };
}

function checkConfiguration(sent: DeploymentConfiguration, at: { daemon: boolean; strategy: string }): void {
  if (at.daemon && (sent.maximumPercent ?? 100) > 100)
    throw invalidParameter(
      'The daemon scheduling strategy does not support values above 100 for maximumPercent on Deployment configurations. Set maximumPercent to 100 and try again.',
    );
  if (sent.linearConfiguration && at.strategy !== 'LINEAR')
    throw invalidParameter('linearConfiguration is only valid with the LINEAR deployment strategy.');
  if (sent.canaryConfiguration && at.strategy !== 'CANARY')
    throw invalidParameter('canaryConfiguration is only valid with the CANARY deployment strategy.');
  const threshold = sent.deploymentCircuitBreaker?.thresholdConfiguration;
  if (threshold && (threshold.value === undefined || threshold.type === undefined))
    throw invalidParameter('The circuit breaker threshold needs both a type and a value.');
  for (const hook of sent.lifecycleHooks ?? []) checkHook(hook);
}

function checkHook(hook: DeploymentLifecycleHook): void {
  if (!hook.lifecycleStages?.length)
    throw invalidParameter('A deployment lifecycle hook needs at least one lifecycle stage.');
  if (hook.targetType === 'PAUSE') checkPause(hook);
  else if (!hook.hookTargetArn || !hook.roleArn)
    throw invalidParameter('A deployment lifecycle hook needs hookTargetArn and roleArn.');
}

/** Nobody can be asked in the middle of a shift (API reference, DeploymentLifecycleHook; the text is believed). */
function checkPause({ lifecycleStages = [] }: DeploymentLifecycleHook): void {
  const refused = lifecycleStages.find(
    (stage) => stage === 'TEST_TRAFFIC_SHIFT' || stage === 'PRODUCTION_TRAFFIC_SHIFT',
  );
  if (refused) throw invalidParameter(`PAUSE lifecycle hooks are not supported at lifecycle stage ${refused}.`);
}

/**
 * How many failed tasks trip the breaker: half of the desired count, at least 3 and at most 200, unless the threshold
 * is configured otherwise (DOC of `ThresholdConfiguration`; 3..200 from the developer guide).
 */
export function breakerThreshold(configuration: DeploymentConfiguration, desiredCount: number): number {
  const { type = 'BOUNDED_PERCENT', value = 50 } = configuration.deploymentCircuitBreaker?.thresholdConfiguration ?? {};
  if (type === 'COUNT') return value;
  const share = Math.ceil((value / 100) * desiredCount);
  return type === 'UNBOUNDED_PERCENT' ? Math.max(1, share) : Math.min(200, Math.max(3, share));
}
