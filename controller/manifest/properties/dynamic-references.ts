import { isObject, type Json } from '../../model/json.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';

const SERVICES = ['secretsmanager', 'ssm-secure', 'ssm'];
const FORMS = '{{resolve:secretsmanager:NAME:SecretString:KEY}}, {{resolve:ssm-secure:NAME}} or {{resolve:ssm:NAME}}';

/**
 * Dynamic references that would be sent as they are written, because they have none of the forms that are read
 * (CloudFormation User Guide, "Get values stored in other services using dynamic references"): as a password, they would be
 * the password.
 */
export function dynamicFindings(value: Json, path: Path): readonly PlacedFinding[] {
  if (typeof value === 'string') return value.includes('{{resolve:') ? textFindings(value, path) : [];
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => dynamicFindings(element, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : dynamicFindings(member, [...path, name]),
  );
}

function textFindings(text: string, path: Path): readonly PlacedFinding[] {
  const begun = text.split('{{resolve:').slice(1);
  return begun.flatMap((rest) => {
    const wrong = wrongWith(rest.includes('}}') ? rest.slice(0, rest.indexOf('}}')) : undefined);
    return wrong ? [{ path, code: 'REFERENCE', ...wrong }] : [];
  });
}

type Wrong = Pick<PlacedFinding, 'message' | 'allowed'>;

function wrongWith(inside: string | undefined): Wrong | undefined {
  if (inside === undefined) return { message: 'the dynamic reference does not end with }}', allowed: FORMS };
  const [service = '', ...rest] = inside.split(':');
  if (!SERVICES.includes(service)) {
    const near = nearest(service, SERVICES);
    const allowed = near === undefined ? FORMS : `did you mean "${near}"?`;
    return { message: `{{resolve:${service}…}} is not read`, allowed };
  }
  const body = rest.join(':');
  if (body === '' || /[{}]/.test(body)) return { message: 'the dynamic reference names nothing', allowed: FORMS };
  if (service !== 'secretsmanager' || /:SecretString(?::|$)/.test(body)) return undefined;
  const isArn = body.startsWith('arn:');
  if (isArn ? body.split(':').length <= ARN_PARTS : !body.includes(':')) return undefined;
  return {
    message: 'between a secret and its key stands SecretString',
    allowed: '{{resolve:secretsmanager:NAME:SecretString:KEY}}',
  };
}

/** `arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME`. */
const ARN_PARTS = 7;
