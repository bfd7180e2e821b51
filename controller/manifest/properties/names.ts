import type { Expression } from '../../model/expression.ts';
import { isPseudoName, PSEUDO_NAMES } from '../../model/pseudo.ts';
import { parseExpression } from '../expressions.ts';

/** What a name in a function means, or why it means nothing. */
export type Meant =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly message: string; readonly allowed: string };

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const ATTRIBUTE = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9_-]+)*$/;

/** `vpc`, or one of CloudFormation's pseudo parameters. */
export function meantByRef(name: string, namespace: string): Meant {
  if (name.startsWith('AWS::')) return pseudo(name);
  if (!NAME.test(name)) return { ok: false, message: `"${name}" is not a name`, allowed: NAMES };
  return { ok: true, expression: outputOf(namespace, name, '') };
}

/** `vpc.VpcId`; what stands behind the first dot is the attribute. */
export function meantByGetAtt(path: string, namespace: string): Meant {
  const dot = path.indexOf('.');
  const name = path.slice(0, Math.max(dot, 0));
  const attribute = path.slice(dot + 1);
  if (NAME.test(name) && ATTRIBUTE.test(attribute))
    return { ok: true, expression: outputOf(namespace, name, attribute) };
  return { ok: false, message: `"${path}" names no attribute`, allowed: 'NAME.ATTRIBUTE, as in vpc.VpcId' };
}

/** What stands between the braces of a `Fn::Sub`: one of our own expressions, a name or an attribute. */
export function meantBySub(body: string, namespace: string): Meant {
  const own = parseExpression(body, namespace);
  if (own) return { ok: true, expression: own };
  if (body.startsWith('AWS::') || NAME.test(body)) return meantByRef(body, namespace);
  const meant = meantByGetAtt(body, namespace);
  if (meant.ok) return meant;
  return { ok: false, message: `\${${body}} names nothing`, allowed: `\${!${body}} writes a plain \${${body}}` };
}

const NAMES = 'the metadata.name of a document of this namespace, or ${var:NAME} for a variable';

function outputOf(namespace: string, name: string, output: string): Expression {
  return { kind: 'output', target: { namespace, kind: 'AwsResource', name }, output, byName: true };
}

/** What CloudFormation knows and a document does not have. */
const OF_STACKS: Readonly<Record<string, string>> = {
  'AWS::StackName': 'a document belongs to no stack',
  'AWS::StackId': 'a document belongs to no stack',
  'AWS::NotificationARNs': 'a document belongs to no stack',
};

function pseudo(name: string): Meant {
  const own = name.slice('AWS::'.length);
  if (isPseudoName(own)) return { ok: true, expression: { kind: 'pseudo', name: own } };
  const message = OF_STACKS[name] ?? `"${name}" is no pseudo parameter`;
  const known = PSEUDO_NAMES.map((one) => `AWS::${one}`).join(', ');
  return { ok: false, message, allowed: `a text or \${var:NAME}; of CloudFormation's own there are ${known}` };
}
