import { computed, type Fields, fallback, keyed, leaf, object, type RuleContext, unset } from '../../model/fields.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ServiceFacts } from './facts.ts';
import { falseIsAbsent, zeroIsAbsent } from './folds.ts';

type F = ServiceFacts;

/** The network mode that the template in `root` asks for, in words or by leaving it out. */
function networkModeOf({ root }: RuleContext<F>): Json | undefined {
  const template = root.template;
  return isObject(template) ? (template.networkMode ?? 'bridge') : undefined;
}

/** awsvpc and host publish the container's own port; bridge takes one that is free (0). */
function hostPort(context: RuleContext<F>): Json | undefined {
  const { containerPort, containerPortRange } = context.parent;
  if (containerPortRange || containerPort === undefined || containerPort === null) return undefined;
  const mode = networkModeOf(context);
  if (mode === 'awsvpc' || mode === 'host') return containerPort;
  return mode === 'bridge' ? 0 : undefined;
}

/** Port 0 is "not said" where the network mode leaves no choice. */
function hostPortFold(value: Json): Json | undefined {
  return value === 0 || value === '0' ? undefined : value;
}

const flag = () => leaf<F>('scalar', unset, { normalise: falseIsAbsent });

export const LOG_CONFIGURATION: Fields<F> = {
  logDriver: leaf('scalar'),
  options: leaf('map'),
  secretOptions: keyed(['name'], { name: leaf('scalar'), valueFrom: leaf('scalar') }),
};

const LINUX_PARAMETERS: Fields<F> = {
  capabilities: object({ add: leaf('set'), drop: leaf('set') }),
  devices: keyed(['hostPath', 'containerPath'], {
    hostPath: leaf('scalar'),
    containerPath: leaf(
      'scalar',
      computed(({ parent }) => parent.hostPath),
      { source: 'believed: as docker run' },
    ),
    permissions: leaf('set', fallback(['mknod', 'read', 'write']), { source: 'API reference' }),
  }),
  initProcessEnabled: flag(),
  sharedMemorySize: leaf('intLike', unset, { normalise: zeroIsAbsent }),
  tmpfs: keyed(['containerPath'], {
    containerPath: leaf('scalar'),
    size: leaf('intLike'),
    mountOptions: leaf('set'),
  }),
  maxSwap: leaf('intLike'),
  swappiness: leaf(
    'intLike',
    computed(({ parent }) => (parent.maxSwap === undefined || parent.maxSwap === null ? undefined : 60)),
    { source: 'API reference' },
  ),
};

/** Defaults per member apply only once there is a health check at all: ECS never uses the image's own. */
const HEALTH_CHECK: Fields<F> = {
  command: leaf('list'),
  interval: leaf('intLike', fallback(30)),
  timeout: leaf('intLike', fallback(5)),
  retries: leaf('intLike', fallback(3)),
  startPeriod: leaf('intLike', unset, { normalise: zeroIsAbsent }),
};

/** Source of the defaults: recorded pairs of what was sent and what came back, and the API reference. */
export const CONTAINER_FIELDS: Fields<F> = {
  name: leaf('scalar'),
  image: leaf('scalar', unset, { source: 'verbatim: no :latest, no registry, a digest is never filled in' }),
  repositoryCredentials: object({ credentialsParameter: leaf('scalar') }),
  cpu: leaf('intLike', fallback(0)),
  memory: leaf('intLike'),
  memoryReservation: leaf('intLike'),
  links: leaf('set'),
  portMappings: keyed(['containerPort', 'containerPortRange', 'protocol'], {
    containerPort: leaf('intLike', unset, { normalise: zeroIsAbsent }),
    hostPort: leaf('intLike', computed(hostPort), { normalise: hostPortFold }),
    protocol: leaf('scalar', fallback('tcp')),
    name: leaf('scalar'),
    appProtocol: leaf('scalar'),
    containerPortRange: leaf('scalar'),
  }),
  essential: leaf('scalar', fallback(true)),
  restartPolicy: object(
    {
      enabled: leaf('scalar'),
      ignoredExitCodes: leaf('set'),
      restartAttemptPeriod: leaf('intLike', fallback(300)),
    },
    unset,
    { normalise: (value) => (isObject(value) && value.enabled === false ? undefined : value), source: 'API reference' },
  ),
  entryPoint: leaf('list'),
  command: leaf('list'),
  environment: keyed(['name'], { name: leaf('scalar'), value: leaf('strLike', fallback('')) }),
  environmentFiles: {
    value: 'list',
    absent: unset,
    fields: { value: leaf('scalar'), type: leaf('scalar') },
    source: 'a later file wins, so order matters',
  },
  mountPoints: keyed(['containerPath'], {
    sourceVolume: leaf('scalar'),
    containerPath: leaf('scalar'),
    readOnly: flag(),
  }),
  volumesFrom: keyed(['sourceContainer'], { sourceContainer: leaf('scalar'), readOnly: flag() }),
  linuxParameters: object(LINUX_PARAMETERS),
  secrets: keyed(['name'], { name: leaf('scalar'), valueFrom: leaf('scalar') }),
  dependsOn: keyed(['containerName'], { containerName: leaf('scalar'), condition: leaf('scalar') }),
  startTimeout: leaf('intLike'),
  stopTimeout: leaf('intLike', unset, { source: 'the 30 s are the agent’s own, ECS fills in nothing' }),
  versionConsistency: leaf('scalar', fallback('enabled')),
  hostname: leaf('scalar'),
  user: leaf('strLike'),
  workingDirectory: leaf('scalar'),
  disableNetworking: flag(),
  privileged: flag(),
  readonlyRootFilesystem: flag(),
  dnsServers: leaf('list'),
  dnsSearchDomains: leaf('list'),
  extraHosts: keyed(['hostname'], { hostname: leaf('scalar'), ipAddress: leaf('scalar') }),
  dockerSecurityOptions: leaf('set'),
  interactive: flag(),
  pseudoTerminal: flag(),
  dockerLabels: leaf('map'),
  ulimits: keyed(['name'], { name: leaf('scalar'), softLimit: leaf('intLike'), hardLimit: leaf('intLike') }),
  logConfiguration: object(LOG_CONFIGURATION),
  healthCheck: object(HEALTH_CHECK),
  systemControls: keyed(['namespace'], { namespace: leaf('scalar'), value: leaf('strLike') }),
  resourceRequirements: keyed(['type'], {
    type: leaf('scalar'),
    value: leaf('strLike'),
    sharingStrategy: object({
      nvidiaMps: object({ memory: leaf('intLike'), maxComputePercent: leaf('intLike') }),
    }),
  }),
  firelensConfiguration: object({ type: leaf('scalar'), options: leaf('map') }),
  credentialSpecs: leaf('set'),
};
