import { expect, it } from 'vitest';
import { serviceAutoScalingKind } from '../../../controller/kinds/service-auto-scaling/index.ts';
import { outputAt } from '../../../controller/model/output.ts';
import { ID, policy, REF, SERVICE, SERVICE_ARN, TARGET } from './live-scaling.ts';

it('names each policy, for alarms to act through', () => {
  const live = { ref: REF, serviceArn: SERVICE_ARN, service: SERVICE, target: TARGET, scheduledActions: [], tags: {} };
  const outputs = serviceAutoScalingKind.outputs({ ...live, policies: [policy('cpu', {}), policy('step-1', {})] });
  expect(outputs).toEqual({
    '': ID,
    resourceId: ID,
    arn: 'arn:target',
    policyArns: { cpu: 'arn:cpu', 'step-1': 'arn:step-1' },
  });
  expect(outputAt(outputs, 'policyArns.step-1')).toBe('arn:step-1');
});
