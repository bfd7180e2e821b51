import { createSdkClients } from '../../../controller/aws/sdk-clients.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { awsCli } from '../../support/aws-cli.ts';
import { createTraffic } from '../../support/traffic.ts';
import { createVirtualClock, EPOCH } from '../../support/virtual-clock.ts';
import type { OpenTarget } from '../aws-target.ts';
import type { AdoptionWorld } from './adoption-world.ts';

/** An AWS behind HTTP: others speak to it by the real AWS CLI, Evenkeel by the real SDK. Its time is the world's. */
export async function openAdoption(open: OpenTarget): Promise<AdoptionWorld> {
  const traffic = createTraffic();
  const clock = createVirtualClock(EPOCH, traffic.quiet);
  const target = await open(clock);
  const aws = awsCli(target.url);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const clients = traffic.over(createSdkClients({ endpointUrl: target.url, credentials }));
  return {
    clock,
    clients,
    async perform(service, operation, input) {
      return ((await aws([service, operation, '--cli-input-json', JSON.stringify(input)])) ?? {}) as JsonObject;
    },
    takeWrites: () => target.takeWrites(),
    async close() {
      clients.close();
      await target.close();
    },
  };
}
