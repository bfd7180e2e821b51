import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { textOf } from '../json.ts';

/** The ARN ends with an asterisk, as DescribeLogGroups has it (CloudFormation template reference, AWS::Logs::LogGroup). */
export const LOG_GROUP: Behaviour = {
  create(wanted, place) {
    const { region } = place;
    const name = textOf(wanted, 'LogGroupName') ?? generatedName('AWS::Logs::LogGroup', place);
    const arn = `arn:aws:logs:${region.region}:${region.account}:log-group:${name}:*`;
    return { LogGroupClass: 'STANDARD', ...wanted, LogGroupName: name, Arn: arn };
  },
};
