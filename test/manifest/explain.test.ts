import { expect, test } from 'vitest';
import { explain } from '../../controller/manifest/explain.ts';
import { crdOf, documentSchema } from '../../controller/manifest/schema.ts';
import type { Fields } from '../../controller/model/fields.ts';
import { KINDS } from '../../controller/model/identity.ts';
import type { SchemaNode } from '../../crds/crd.ts';

function text(query: string, options: Parameters<typeof explain>[1] = {}): string {
  const explanation = explain(query, options);
  return explanation.ok ? explanation.text : `! ${explanation.message}`;
}

test('a field: type, limits, default, what AWS calls it', () => {
  expect(text('service.spec.template.containerDefinitions.healthCheck.interval')).toBe(`KIND:     Service
VERSION:  evenkeel.dev/v1alpha1
FIELD:    spec.template.containerDefinitions.healthCheck.interval <whole number, 5 to 300, default 30>

Seconds between two checks.

AWS:      RegisterTaskDefinition containerDefinitions.healthCheck.interval
`);
});

test('a required field says so', () => {
  expect(text('sas.minCapacity')).toContain('FIELD:    spec.minCapacity <whole number, at least 0> required\n');
});

test('a map: its rules and members', () => {
  expect(text('sas.policies.targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification')).toContain(`
RULES:
  ALBRequestCountPerTarget needs resourceLabel, other metrics have none

FIELDS:
  predefinedMetricType <ALBRequestCountPerTarget | ECSServiceAverageCPUUtilization |`);
});

test.each([
  { query: 'tg.healthCheckPath', aws: 'CreateTargetGroup HealthCheckPath', because: 'ELBv2 begins with a capital' },
  {
    query: 'lb.attributes.key',
    aws: 'ModifyLoadBalancerAttributes Attributes.Key',
    because: 'attributes are set apart',
  },
  { query: 'rule.actions.forwardConfig', aws: 'CreateRule Actions.ForwardConfig', because: 'nested' },
  { query: 'sas.scheduledActions.schedule', aws: 'PutScheduledAction Schedule', because: 'a call of its own' },
  { query: 'sas.roleARN', aws: 'RegisterScalableTarget RoleARN', because: 'only the first letter differs' },
  { query: 'service.cluster', aws: 'CreateService cluster', because: 'ECS begins in lower case' },
])('$query is $aws for AWS: $because', ({ query, aws }) => {
  expect(text(query)).toContain(`\nAWS:      ${aws}\n`);
});

test.each(['sas.cluster', 'service.management.mode', 'ns.variables'])('%s is nothing that AWS knows', (query) => {
  expect(text(query)).not.toContain('AWS:');
});

test.each([
  { query: 'services', because: 'plural' },
  { query: 'SVC', because: 'short name' },
  { query: 'Service', because: 'kind' },
])('$query finds the kind by its $because', ({ query }) => {
  expect(text(query)).toContain('KIND:     Service (svc)\n');
});

test('brackets after lists may stand or not, and spec may be left out', () => {
  const whole = text('service.spec.template.containerDefinitions.image');
  expect(text('service.template.containerDefinitions[name=app].image')).toBe(whole);
  expect(text('service.template.containerDefinitions[].image')).toBe(whole);
});

test.each([
  { query: 'servce', expected: '! unknown kind "servce"; did you mean "Service"?' },
  { query: 'service.desiredCont', expected: '! Service.spec has no field "desiredCont"; did you mean "desiredCount"?' },
  {
    query: 'service.spec.desiredCont',
    expected: '! Service.spec has no field "desiredCont"; did you mean "desiredCount"?',
  },
  { query: 'zzz', expected: `! unknown kind "zzz"; one of ${KINDS.join(', ')}` },
])('$query: $expected', ({ query, expected }) => {
  expect(text(query)).toBe(expected);
});

test('recursive shows the whole tree below', () => {
  expect(text('service.networkConfiguration', { recursive: true })).toContain(`FIELDS:
  awsvpcConfiguration <map>
    subnets <list of texts, 1 to 16 elements> required
    securityGroups <list of texts, at most 5 elements>
    assignPublicIp <DISABLED | ENABLED, default DISABLED>
`);
});

test('what a change does comes from the tables of meaning that are handed in', () => {
  const fields: Fields<never> = {
    template: {
      value: 'object',
      absent: { class: 'unset' },
      change: 'rollout',
      fields: { cpu: { value: 'intLike', absent: { class: 'default', value: 256 } } },
    },
    cluster: { value: 'scalar', absent: { class: 'keep' }, change: 'replace', owner: () => undefined },
  };
  const options = { fieldsOf: () => fields };
  expect(text('service.template.cpu', options)).toContain(`
Change:   starts a rollout
Left out: AWS's default, 256
`);
  expect(text('service.cluster', options)).toContain(`
Change:   replaces the object; needs management.replace: allow
Left out: not managed; what lives is kept
Owner:    something else may own it, such as auto scaling; then it is shown and left alone
`);
  expect(text('service.desiredCount', options)).not.toContain('Change:');
});

function pathsOf(node: SchemaNode, path: string): readonly string[] {
  const inner = node.items ?? node;
  return Object.entries(inner.properties ?? {}).flatMap(([name, child]) => [
    `${path}.${name}`,
    ...pathsOf(child, `${path}.${name}`),
  ]);
}

test('every field of every kind can be explained', () => {
  for (const kind of KINDS)
    for (const path of pathsOf(documentSchema(kind), crdOf(kind).singular))
      expect({ path, ok: explain(path).ok }).toEqual({ path, ok: true });
});
