import type { DefaultResourceSpec } from '../../../crds/generated/types.ts';
import type { DefaultName } from './live.ts';

export interface DefaultPlace {
  readonly vpcId: string;
  readonly resource: DefaultName;
}

/** Undefined while the VPC is an unresolved reference. */
export function placeOf({ vpcId, resource }: DefaultResourceSpec): DefaultPlace | undefined {
  return vpcId.includes('${') ? undefined : { vpcId, resource };
}

export function naturalKeyOf({ vpcId, resource }: DefaultPlace): string {
  return `ec2:default/${vpcId}/${resource}`;
}
