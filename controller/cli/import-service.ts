import type { Wanted } from '../adoption/survey.ts';
import type { ServiceRef } from '../model/aws-reads.ts';
import type { Reader } from '../model/kind.ts';
import { importFromAws } from './adoption/import-from-aws.ts';
import { CliError } from './program/exit.ts';
import type { VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const services = context.args.map(refOf);
  return importFromAws(context, (read) => wantedOf(services, read));
};

/** `CLUSTER/NAME`, or the ARN of a service. */
function refOf(text: string): ServiceRef {
  const [service, cluster, ...rest] = text.split('/').reverse();
  const isArn = /:service$/.test(rest[0] ?? '');
  if (service && cluster && (rest.length === 0 || isArn)) return { cluster, service };
  throw new CliError('invalid', `"${text}" is no CLUSTER/NAME`, 'evenkeel import service --help');
}

async function wantedOf(services: readonly ServiceRef[], read: Reader): Promise<Wanted> {
  const found = await Promise.all(services.map((ref) => read.get('ecs:service', ref)));
  const missing = services.filter((_, index) => found[index] === undefined || found[index]?.status === 'DRAINING');
  if (missing.length > 0) {
    const names = missing.map(({ cluster, service }) => `${cluster}/${service}`).join(', ');
    throw new CliError('invalid', `there is no service ${names}`);
  }
  const clusters = [...new Set(services.map(({ cluster }) => cluster))];
  return { clusters, services, capacityProviders: [], targetGroups: [], loadBalancers: [] };
}
