import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { attributesField } from '../../model/elbv2/attributes.ts';
import {
  computed,
  type Field,
  type Fields,
  fallback,
  leaf,
  object,
  type RuleContext,
  readOnly,
} from '../../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { TAGS } from '../../model/tags.ts';
import { resettableDefaults } from './attribute-defaults.ts';
import { defaultHealthCheck, healthCheckProtocolOf, isLambda, speaksHttp } from './health-check-defaults.ts';

type Context = RuleContext<unknown>;

const ONLY_ANEW = { change: 'replace', source: 'aws-behaviour.md#what-can-be-changed-in-place' } as const;
const CHECKED = { change: 'inPlace', source: 'aws-behaviour.md#target-groups' } as const;

/** AWS returns neither protocol nor port of a function's health check, and takes no notice of them. */
function unlessLambda(value: Json, { root }: Context): Json | undefined {
  return isLambda(root) ? undefined : value;
}

/** What a function's target group is asked for in vain: terraform-provider-aws takes no notice of it either. */
const ADDRESSED = { ...ONLY_ANEW, normalise: unlessLambda } as const;

/** AWS takes a version for targets that speak HTTP, and shows it of no others. */
function ofHttpTargets(value: Json, { root }: Context): Json | undefined {
  return speaksHttp(root) ? value : undefined;
}

function fromDefaults(member: keyof ReturnType<typeof defaultHealthCheck>): Field['absent'] {
  return computed(({ root }: Context) => defaultHealthCheck(root)[member]);
}

/** Paths and matchers belong to HTTP health checks. */
function ofHttpCheck(value: Json, { root }: Context): Json | undefined {
  return isLambda(root) || healthCheckProtocolOf(root) !== 'TCP' ? value : undefined;
}

/** `201,200` and `200,201` accept the same answers. Whether AWS keeps the spelling is only believed. */
function asCodeSet(value: Json): Json {
  return String(value)
    .split(',')
    .map((code) => code.trim())
    .sort()
    .join(',');
}

function versionOf({ root }: Context): Json | undefined {
  return speaksHttp(root) ? 'HTTP1' : undefined;
}

/** AWS records an address type for everything but functions and GENEVE. */
function hasAddressType(root: JsonObject): boolean {
  return !isLambda(root) && root.protocol !== 'GENEVE';
}

/** A matcher that names no code at all is as good as none. */
function asMatcher(value: Json, context: Context): Json | undefined {
  return isObject(value) && Object.keys(value).length > 0 ? ofHttpCheck(value, context) : undefined;
}

/** The meaning of every field of a target group. Defaults that depend on others: {@link ./health-check-defaults.ts}. */
export const fields: Fields = {
  name: leaf('scalar', undefined, ONLY_ANEW),
  targetType: leaf('scalar', fallback('instance'), ONLY_ANEW),
  protocol: leaf('scalar', undefined, ADDRESSED),
  port: leaf('intLike', undefined, ADDRESSED),
  vpcId: leaf('scalar', undefined, ADDRESSED),
  protocolVersion: leaf('scalar', computed(versionOf), { ...ONLY_ANEW, normalise: ofHttpTargets }),
  ipAddressType: leaf(
    'scalar',
    computed(({ root }) => (hasAddressType(root) ? 'ipv4' : undefined)),
    {
      ...ONLY_ANEW,
      normalise: (value, { root }) => (hasAddressType(root) ? value : undefined),
    },
  ),
  targetControlPort: leaf('intLike', undefined, { ...ONLY_ANEW, normalise: ofHttpTargets }),
  healthCheckEnabled: leaf(
    'scalar',
    computed(({ root }) => !isLambda(root)),
    CHECKED,
  ),
  healthCheckProtocol: leaf('scalar', fromDefaults('protocol'), { ...CHECKED, normalise: unlessLambda }),
  healthCheckPort: leaf('strLike', fromDefaults('port'), { ...CHECKED, normalise: unlessLambda }),
  healthCheckPath: leaf('scalar', fromDefaults('path'), { ...CHECKED, normalise: ofHttpCheck }),
  healthCheckIntervalSeconds: leaf('intLike', fromDefaults('interval'), CHECKED),
  healthCheckTimeoutSeconds: leaf('intLike', fromDefaults('timeout'), CHECKED),
  healthyThresholdCount: leaf('intLike', fallback(5), CHECKED),
  unhealthyThresholdCount: leaf('intLike', fallback(2), CHECKED),
  matcher: object(
    {
      httpCode: leaf('scalar', undefined, { normalise: asCodeSet }),
      grpcCode: leaf('scalar', undefined, { normalise: asCodeSet }),
    },
    fromDefaults('matcher'),
    { ...CHECKED, normalise: asMatcher },
  ),
  attributes: attributesField(resettableDefaults),
  tags: TAGS,
  targetGroupArn: readOnly,
  targetGroupName: readOnly,
  loadBalancerArns: readOnly,
} satisfies { readonly [M in keyof TargetGroupSpec]-?: Field } & Fields;
