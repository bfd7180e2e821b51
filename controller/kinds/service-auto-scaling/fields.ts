import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import { type Field, type Fields, fallback, keep, keyed, leaf, object, readOnly } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { POLICIES } from './policy-fields.ts';

/** Who else wrote the capacity that lives: a scheduled action does when it fires. */
export interface ScalingFacts {
  readonly minOwner?: string | undefined;
  readonly maxOwner?: string | undefined;
}

const SOURCE = 'aws-behaviour.md#application-auto-scaling';

/** For ECS AWS uses its service-linked role, whatever was asked for. */
function serviceLinkedRole(_facts: ScalingFacts, _want: Json | undefined, have: Json | undefined): string | undefined {
  return String(have).includes(':role/aws-service-role/') ? 'the service-linked role' : undefined;
}

function oneSpace(value: Json): Json {
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value;
}

const SCHEDULED_ACTIONS: Field<ScalingFacts> = keyed<ScalingFacts>(
  ['scheduledActionName'],
  {
    scheduledActionName: leaf('scalar'),
    schedule: leaf('scalar', undefined, { normalise: oneSpace }),
    // Aliases such as Etc/UTC stay apart: AWS returns what was sent.
    timezone: leaf('scalar', fallback('UTC')),
    startTime: leaf('instant'),
    endTime: leaf('instant'),
    scalableTargetAction: object<ScalingFacts>({ minCapacity: leaf('intLike'), maxCapacity: leaf('intLike') }),
    scheduledActionARN: readOnly,
    creationTime: readOnly,
    serviceNamespace: readOnly,
    resourceId: readOnly,
    scalableDimension: readOnly,
  },
  { absent: keep, released: [], change: 'inPlace', source: SOURCE },
);

/** The meaning of every field of a service's scaling. */
export const fields: Fields<ScalingFacts> = {
  cluster: leaf('scalar', undefined, { change: 'fixed' }),
  service: leaf('scalar', undefined, { change: 'fixed' }),
  minCapacity: leaf('intLike', undefined, { change: 'inPlace', owner: ({ minOwner }) => minOwner, source: SOURCE }),
  maxCapacity: leaf('intLike', undefined, { change: 'inPlace', owner: ({ maxOwner }) => maxOwner, source: SOURCE }),
  roleARN: leaf('scalar', keep, { change: 'inPlace', owner: serviceLinkedRole, source: SOURCE }),
  suspendedState: object<ScalingFacts>(
    {
      dynamicScalingInSuspended: leaf('scalar', fallback(false)),
      dynamicScalingOutSuspended: leaf('scalar', fallback(false)),
      scheduledScalingSuspended: leaf('scalar', fallback(false)),
    },
    fallback({ dynamicScalingInSuspended: false }),
    { change: 'inPlace', source: SOURCE },
  ),
  policies: POLICIES,
  scheduledActions: SCHEDULED_ACTIONS,
  serviceNamespace: readOnly,
  resourceId: readOnly,
  scalableDimension: readOnly,
  creationTime: readOnly,
  scalableTargetARN: readOnly,
  predictedCapacity: readOnly,
} satisfies { readonly [M in keyof ServiceAutoScalingSpec]-?: Field<ScalingFacts> } & Fields<ScalingFacts>;
