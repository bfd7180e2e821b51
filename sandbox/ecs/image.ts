import type { TaskDefinitionState } from './world.ts';

/**
 * What becomes of a container, by its image's name. The sandbox pulls nothing; the name says how the container fares:
 *
 * | image | what happens |
 * | --- | --- |
 * | repository or tag contains `cannot-pull` | the task stops before it runs: `CannotPullContainerError` |
 * | tag begins with `crash` | the container exits with code 1 soon after it started |
 * | repository or tag contains `unhealthy` | the container runs and fails its health check or its target group's |
 * | tag ends in `no-health` | the container answers every path but `/health`: a check of its target group there fails |
 * | anything else | it runs, and is healthy |
 *
 * A `crash` of a container that is not essential stops that container alone. An `unhealthy` one with neither a health
 * check nor a load balancer goes unnoticed, as it does on AWS.
 */
export type Fate = 'runs' | 'cannot-pull' | 'crash' | 'unhealthy';

function fateOf(image: string): Fate {
  const name = image.slice(image.lastIndexOf('/') + 1);
  const tag = name.includes(':') ? name.slice(name.indexOf(':') + 1) : '';
  if (image.includes('cannot-pull')) return 'cannot-pull';
  if (tag.startsWith('crash')) return 'crash';
  return image.includes('unhealthy') ? 'unhealthy' : 'runs';
}

/** Whether a container of that image fails a check of its target group at that path. */
export function failsAt(image: string, path: string | undefined): boolean {
  return fateOf(image) === 'unhealthy' || (path === '/health' && image.endsWith('no-health'));
}

export interface TaskFate {
  readonly fate: Fate;
  /** The container that decides it. */
  readonly container: string;
  readonly image: string;
}

/** The worst that any container of a task meets, in the order in which a task would meet it. */
export function fateOfTask(taskDefinition: TaskDefinitionState): TaskFate {
  const containers = (taskDefinition.document.containerDefinitions ?? []).map(
    ({ name = '', image = '', essential }) => {
      const fate = fateOf(image);
      return { fate: fate === 'crash' && essential === false ? ('runs' as const) : fate, container: name, image };
    },
  );
  for (const fate of ['cannot-pull', 'crash', 'unhealthy'] as const) {
    const met = containers.find((container) => container.fate === fate);
    if (met) return met;
  }
  return { fate: 'runs', container: '', image: '' };
}
