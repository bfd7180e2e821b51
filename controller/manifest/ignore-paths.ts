import type { SchemaNode } from '../../crds/crd.ts';
import type { Json } from '../model/json.ts';
import { suggestion } from './nearest.ts';
import { type Path, parsePath } from './path.ts';
import type { RuleFinding } from './rules/check-rules.ts';
import { childSchema } from './schema.ts';

/** Rules of `ignoreDifferences` that can never match a field of the kind: a typo there would be a silent hole. */
export function ignorePathFindings(rules: Json | undefined, spec: SchemaNode | undefined, path: Path): RuleFinding[] {
  if (!Array.isArray(rules)) return [];
  return (rules as readonly Json[]).flatMap((rule, index) => {
    const wrong = typeof rule === 'string' ? wrongStep(rule, spec) : undefined;
    return wrong ? [{ path: [...path, index], code: 'VALUE' as const, ...wrong }] : [];
  });
}

function wrongStep(rule: string, spec: SchemaNode | undefined): Pick<RuleFinding, 'message' | 'allowed'> | undefined {
  const steps = parsePath(rule);
  if (!steps || steps.length === 0)
    return {
      message: `"${rule}" is no field path`,
      allowed: 'a path as plan prints it, as in loadBalancers[0].containerPort',
    };
  let schema = spec;
  for (const step of steps) {
    if (schema?.additionalProperties || schema?.['x-kubernetes-preserve-unknown-fields']) return undefined;
    if (schema?.items && typeof step === 'string') return { message: `"${rule}" steps into a list`, allowed: BRACKETS };
    const next = childSchema(schema, typeof step === 'string' ? step : 0);
    if (!next) return { message: `"${String(step)}" in "${rule}" is no field`, allowed: hint(String(step), schema) };
    schema = next;
  }
  return undefined;
}

const BRACKETS = 'brackets after a list: [name=app] for one element, [] for all';

function hint(step: string, schema: SchemaNode | undefined): string | undefined {
  return suggestion(step, Object.keys(schema?.properties ?? {}));
}
