import type { Json, JsonObject } from '../../model/json.ts';
import { at, each, elements, FINE, isUnknown, objectOf, type Rule } from './rule.ts';

/** Rules of tasks on Fargate, and of what a task's containers log to and read. */
export const FARGATE_RULES: readonly Rule[] = [
  {
    id: 'task-fargate-pair',
    on: 'TaskTemplate',
    message: 'cpu and memory are a pair that FARGATE offers, as 256 and 512 or 1024 and 2048 to 8192',
    broken: ({ requiresCompatibilities, cpu, memory }) => {
      const [units, mib] = [amountOf(cpu, 'vcpu'), amountOf(memory, 'gb')];
      if (!onFargate(requiresCompatibilities) || units === undefined || mib === undefined) return FINE;
      return at('memory', isOffered(units, mib));
    },
  },
  {
    id: 'task-fargate-logs',
    on: 'TaskTemplate',
    message: 'on FARGATE, logDriver is awslogs with awslogs-stream-prefix, splunk or awsfirelens',
    broken: ({ requiresCompatibilities, containerDefinitions }) => {
      if (!onFargate(requiresCompatibilities)) return FINE;
      return elements(containerDefinitions).flatMap(({ logConfiguration }, index) =>
        isUnknown(logConfiguration) || logsOnFargate(objectOf(logConfiguration))
          ? []
          : [['containerDefinitions', index, 'logConfiguration']],
      );
    },
  },
  {
    id: 'container-log-group',
    on: 'ContainerDefinition',
    message: 'the log driver awslogs needs the options awslogs-group and awslogs-region',
    broken: ({ logConfiguration }) => {
      const { logDriver, options } = objectOf(logConfiguration);
      if (logDriver !== 'awslogs' || isUnknown(options)) return FINE;
      const named = objectOf(options);
      return at('logConfiguration', 'awslogs-group' in named && 'awslogs-region' in named);
    },
  },
  {
    id: 'environment-file-name',
    on: 'EnvironmentFile',
    message: 'the name of an environment file ends in .env',
    broken: ({ value }) => at('value', typeof value !== 'string' || isUnknown(value) || value.endsWith('.env')),
  },
  {
    id: 'service-launch-volumes',
    on: 'ServiceSpec',
    message: 'volumeConfigurations name volumes of the template that are configuredAtLaunch',
    broken: (spec) => {
      if (spec.template === undefined) return FINE;
      const { volumes } = objectOf(spec.template);
      if (isUnknown(volumes)) return FINE;
      const open = elements(volumes).filter(({ configuredAtLaunch }) => configuredAtLaunch === true);
      const names = open.map(({ name }) => name);
      return each(spec, 'volumeConfigurations', ({ name }) => !isUnknown(name) && !names.includes(name) && 'name');
    },
  },
];

/** Least, most and step of memory in MiB by CPU units (Amazon ECS Developer Guide, "Fargate task CPU and memory"). */
const MEMORY: Readonly<Record<number, readonly [least: number, most: number, step: number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16_384, 1024],
  4096: [8192, 30_720, 1024],
  8192: [16_384, 61_440, 4096],
  16384: [32_768, 122_880, 8192],
};
const LARGEST_KNOWN = 16_384;

function isOffered(units: number, mib: number): boolean {
  // Larger sizes than those that are documented may come; AWS judges them.
  if (units > LARGEST_KNOWN) return true;
  if (units === 256) return mib === 512 || mib === 1024 || mib === 2048;
  const [least, most, step] = MEMORY[units] ?? [1, 0, 1];
  return mib >= least && mib <= most && (mib - least) % step === 0;
}

/** `1024`, `"1024"`, `1 vCPU` and `2 GB` in units or MiB; undefined for what is no amount. */
function amountOf(value: Json | undefined, unit: 'vcpu' | 'gb'): number | undefined {
  const [, amount, written] = /^\s*(\d*\.?\d+)\s*([a-z]+)?\s*$/i.exec(String(value ?? '')) ?? [];
  if (amount === undefined) return undefined;
  if (written === undefined) return Number(amount);
  return written.toLowerCase() === unit ? Number(amount) * 1024 : undefined;
}

function onFargate(compatibilities: Json | undefined): boolean {
  return Array.isArray(compatibilities) && compatibilities.includes('FARGATE');
}

function logsOnFargate({ logDriver, options }: JsonObject): boolean {
  if (logDriver === undefined || isUnknown(logDriver) || isUnknown(options)) return true;
  if (logDriver === 'awslogs') return 'awslogs-stream-prefix' in objectOf(options);
  return logDriver === 'splunk' || logDriver === 'awsfirelens';
}
