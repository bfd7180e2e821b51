import { absentWhenNotFound, type ReadRows, type Session, shared } from '../session.ts';

/** AWS CloudFormation API Reference, DescribeStacks: one stack by name, or all of the account page by page. */
export function cloudFormationReads(session: Session): ReadRows<'cloudformation'> {
  return {
    'cloudformation:stack': shared(async (StackName) => {
      const answer = await absentWhenNotFound(session.send('cloudformation:DescribeStacks', { StackName }));
      return answer?.Stacks?.[0];
    }),
  };
}
