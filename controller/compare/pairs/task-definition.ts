import { serviceKind } from '../../kinds/service/index.ts';
import { REVISION_BOOKKEEPING } from '../../kinds/service/sides.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import { eraseKind } from '../../model/kind.ts';
import { type Pair, resourceOf, scopeIn } from '../pair.ts';
import { readerOf } from '../pair-reader.ts';
import type { Case } from './case.ts';
import { tagsOf, textOf, without } from './parts.ts';

/** A task definition is the `template` of a service: it is compared there, in a service of which nothing else is said. */
export function taskDefinitionPair({ desired, live, context }: Case): Pair {
  const scope = scopeIn(live, desired, context);
  const family = textOf(desired.family) ?? textOf(live?.family) ?? 'family';
  const template = { ...without(desired, REVISION_BOOKKEEPING), family };
  const revision = live && liveRevision(live, family, scope);
  const service = serviceOf(family, revision, scope);
  const spec = { serviceName: family, template };
  return {
    kind: eraseKind(serviceKind),
    resource: resourceOf('Service', family, { spec, scope }),
    reader: readerOf({
      'ecs:service': () => service,
      'ecs:taskDefinition': (name) =>
        revision && name === revision.taskDefinitionArn
          ? { taskDefinition: without(revision, ['tags']), tags: tagsOf(live) }
          : undefined,
    }),
    referrers: [],
    naming: {
      casing: 'lower',
      strip: /^template\.?/,
      part: (whole) => whole.template ?? (isObject(whole) ? whole : undefined),
    },
  };
}

/** An INACTIVE revision can be deployed no more, so that content must be registered again. */
function liveRevision(
  live: JsonObject,
  family: string,
  scope: { account: string; region: string },
): JsonObject | undefined {
  if (live.status === 'INACTIVE' || live.status === 'DELETE_IN_PROGRESS') return undefined;
  const name = `${textOf(live.family) ?? family}:${live.revision ?? 1}`;
  const arn = textOf(live.taskDefinitionArn) ?? `arn:aws:ecs:${scope.region}:${scope.account}:task-definition/${name}`;
  return { ...live, family: live.family ?? family, taskDefinitionArn: arn };
}

function serviceOf(
  name: string,
  revision: JsonObject | undefined,
  scope: { account: string; region: string },
): JsonObject {
  const at = `arn:aws:ecs:${scope.region}:${scope.account}`;
  return {
    serviceName: name,
    serviceArn: `${at}:service/default/${name}`,
    clusterArn: `${at}:cluster/default`,
    status: 'ACTIVE',
    ...(revision ? { taskDefinition: revision.taskDefinitionArn } : {}),
  };
}
