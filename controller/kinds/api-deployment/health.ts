import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import type { LiveDeployments } from './live.ts';

export function health({ own }: LiveDeployments): Health {
  const kept = own.slice(1).filter(({ stages }) => stages.length > 0);
  const [newest] = own;
  const serving =
    newest && newest.stages.length > 0 ? `stage ${newest.stages.join(', ')} serves it` : 'no stage serves it';
  const older = kept.map(
    ({ id, stages }) => `; deployment ${id} stays as long as stage ${stages.join(', ')} serves it`,
  );
  return { status: 'Healthy', message: `${serving}${older.join('')}` };
}

export function outputs({ own, apiId }: LiveDeployments): JsonObject {
  const [newest] = own;
  const id = newest?.id ?? '';
  return { '': id, deploymentId: id, restApiId: apiId };
}

export function summary({ own, apiArn, apiName }: LiveDeployments): Summary {
  const [newest] = own;
  const stages = newest?.stages.length ?? 0;
  return {
    arn: newest && `${apiArn}/deployments/${newest.id}`,
    detail: `${apiName}: ${newest?.id ?? 'nothing deployed'}, ${stages} ${stages === 1 ? 'stage' : 'stages'}${
      own.length > 1 ? `, ${own.length - 1} older` : ''
    }`,
  };
}
