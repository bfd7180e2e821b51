import { isObject, type Json } from '../../model/json.ts';
import type { LiveResource } from './live.ts';

/** CloudFormation's names of what AWS refuses every deletion by: DeletionProtection, DeletionProtectionEnabled, … */
const NAME = /^(Deletion|Delete|Termination)Protect(ion|ed)(Enabled)?$/;
/** `prevent-force-deletion` of an Auto Scaling group lets an unforced deletion through, which is what its handler asks for. */
const OFF: readonly string[] = ['false', 'disabled', 'inactive', 'none', 'off', 'prevent-force-deletion'];

interface Protection {
  readonly property: string;
  /** What AWS does with a deletion. */
  readonly why: string;
  readonly lifted: string;
}

/** Properties by which AWS protects a type otherwise than by such a name. */
const OTHERS: Readonly<Record<string, Protection>> = {
  // Amazon EC2 User Guide, "Change instance termination protection".
  'AWS::EC2::Instance': {
    property: 'DisableApiTermination',
    why: 'AWS refuses to terminate it',
    lifted: 'set it to false',
  },
  // Amazon EC2 Auto Scaling User Guide, "Use instance scale-in protection": a group that shrinks keeps such instances. The
  // handler sets the sizes to 0 and waits up to an hour for them (aws/aws-cdk#14732, #18179).
  'AWS::AutoScaling::AutoScalingGroup': {
    property: 'NewInstancesProtectedFromScaleIn',
    why: 'AWS would wait in vain for its instances to go',
    lifted:
      'set it to false; instances that run keep their protection until ECS or `aws autoscaling set-instance-protection` takes it away',
  },
};

/** Why AWS does not delete the resource as it lives; undefined where nothing is known to protect it. */
export function protectionOf({ type, model }: Pick<LiveResource, 'type' | 'model'>): string | undefined {
  const other = OTHERS[type.name];
  if (other && model[other.property] === true) return `${other.property} is true: ${other.why}; ${other.lifted}`;
  const name = Object.keys(model).find((one) => NAME.test(one) && isProtecting(model[one]));
  return name && `${name} is ${said(model[name])}: AWS refuses to delete it; switch it off to let it be deleted`;
}

function isProtecting(value: Json | undefined): boolean {
  if (isObject(value)) return isProtecting(value.Mode);
  return value === true || (typeof value === 'string' && !OFF.includes(value.toLowerCase()));
}

function said(value: Json | undefined): string {
  return isObject(value) ? String(value.Mode) : String(value);
}
