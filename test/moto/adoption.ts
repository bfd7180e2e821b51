import type { JsonObject } from '../../controller/model/json.ts';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import type { AdoptionWorld } from '../scenario/adoption/adoption-world.ts';
import { openAdoption } from '../scenario/adoption/open-adoption.ts';
import type { Variation } from '../scenario/adoption/play-adoption.ts';
import { DEVIATIONS } from './deviations.ts';
import { openMoto } from './moto-target.ts';

/** The story of the adoption as far as moto can play it. */
export const MOTO_ADOPTION: Variation = {
  before: DEVIATIONS.flatMap(({ before }) => before ?? []),
  lacks: (making) => DEVIATIONS.some(({ lacks }) => lacks?.(making)),
  without: DEVIATIONS.flatMap(({ without }) => without ?? []),
};

type Operations = Readonly<Record<string, (input: JsonObject) => Promise<JsonObject>>>;

/** The AWS CLI's words, said by the raw SDK clients: the CLI would take a process for each of them. */
export async function openMotoAdoption(url: string): Promise<AdoptionWorld> {
  const target = await openMoto(url);
  const { ecs, elb: elbv2, scaling, ec2, iam } = clientsOf(target.url);
  const services: Readonly<Record<string, unknown>> = { ecs, elbv2, ec2, iam, 'application-autoscaling': scaling };
  const world = await openAdoption(async () => target);
  return {
    ...world,
    async perform(service, operation, input) {
      const name = operation.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const client = services[service] as Operations;
      const answer = await client[name]?.(input);
      if (!answer) throw new Error(`no client for ${service} ${operation}`);
      return answer;
    },
  };
}
