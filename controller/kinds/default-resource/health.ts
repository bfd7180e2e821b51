import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import { listsOf } from './declared.ts';
import type { LiveDefault } from './live.ts';

export function health(live: LiveDefault): Health {
  const dead = live.resource === 'MainRouteTable' ? (live.table.Routes ?? []).filter(isBlackhole) : [];
  const [first] = dead;
  if (!first) return { status: 'Healthy', message: `came with ${live.vpc.VpcId}` };
  const to = first.DestinationCidrBlock ?? first.DestinationIpv6CidrBlock ?? first.DestinationPrefixListId;
  return { status: 'Degraded', message: `the route to ${to} leads nowhere: its target is gone` };
}

function isBlackhole({ State }: { readonly State?: string | undefined }): boolean {
  return State === 'blackhole';
}

export function outputs(live: LiveDefault): JsonObject {
  return { '': live.id, id: live.id, vpcId: live.vpc.VpcId ?? '', resource: live.resource };
}

export function summary(live: LiveDefault): Summary {
  const counts = Object.entries(listsOf(live)).map(([list, elements]) => `${elements.length} ${NOUNS[list] ?? list}`);
  return { arn: live.arn, detail: counts.join(', ') };
}

const NOUNS: Readonly<Record<string, string>> = {
  routes: 'routes beside the local one',
  ingress: 'inbound rules',
  egress: 'outbound rules',
  entries: 'entries',
};
