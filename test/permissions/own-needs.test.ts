import { expect, it } from 'vitest';
import { ownNeeds } from '../../controller/permissions/own-needs.ts';

const NONE = { sources: [], states: [], targets: [] };
const QUEUE = 'https://sqs.eu-west-1.amazonaws.com/123456789012/changes';
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:on-call';
const ROLE = 'arn:aws:iam::123456789012:role/tell';

it.each([
  { places: NONE, needs: [], because: 'nothing of it is configured' },
  {
    places: { ...NONE, sources: [{ bucket: 'manifests', prefix: 'prod/', queue: QUEUE }] },
    needs: [
      '--source ListBuckets s3:ListBucket arn:aws:s3:::manifests',
      '--source ReadBuckets s3:GetObject,s3:GetObjectVersion arn:aws:s3:::manifests/prod/*',
      '--source ReadQueues sqs:DeleteMessage,sqs:ReceiveMessage arn:aws:sqs:eu-west-1:123456789012:changes',
    ],
    because: 'manifests come from a bucket that tells of changes',
  },
  {
    places: { ...NONE, states: [{ bucket: 'states', prefix: 'network.tfstate' }] },
    needs: [
      '--tfstate ListBuckets s3:ListBucket arn:aws:s3:::states',
      '--tfstate ReadBuckets s3:GetObject arn:aws:s3:::states/network.tfstate',
    ],
    because: 'references read a state of Terraform',
  },
  {
    places: { ...NONE, targets: [{ call: 'sns:Publish', arn: TOPIC } as const] },
    needs: [`--alert-targets TellPeople sns:Publish ${TOPIC}`],
    because: 'people are told through a topic',
  },
  {
    places: { ...NONE, targets: [{ call: 'sns:Publish', arn: TOPIC, roleArn: ROLE } as const] },
    needs: [`--alert-targets EnterScopes sts:AssumeRole ${ROLE}`],
    because: 'another role may tell',
  },
])('takes $needs, because $because', ({ places, needs }) => {
  const said = ownNeeds(places).map(
    ({ by, statement, actions, handlerActions = [], resources }) =>
      `${by} ${statement} ${[...actions, ...handlerActions].join(',')} ${resources.join(',')}`,
  );
  expect(said).toEqual(needs);
});
