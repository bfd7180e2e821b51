import type { Wanted } from '../adoption/survey.ts';
import type { Reader } from '../model/kind.ts';
import { importFromAws } from './adoption/import-from-aws.ts';
import { CliError } from './program/exit.ts';
import { flagOn, type VerbRun } from './program/verb.ts';

export const run: VerbRun = (context) => {
  const [cluster = ''] = context.args;
  return importFromAws(context, (read) => wantedOf(cluster, { all: flagOn(context, 'all'), read }));
};

async function wantedOf(cluster: string, { all, read }: { all: boolean; read: Reader }): Promise<Wanted> {
  if (!(await read.get('ecs:cluster', cluster))) throw new CliError('invalid', `there is no cluster ${cluster}`);
  const services = all ? await read.list('ecs:services', cluster) : [];
  return {
    clusters: [cluster],
    services: services.flatMap(({ serviceName }) => (serviceName ? [{ cluster, service: serviceName }] : [])),
    capacityProviders: [],
    targetGroups: [],
    loadBalancers: [],
  };
}
