import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseTargets } from '../../channels/parse-targets.ts';
import type { AlertTarget } from '../../channels/target-members.ts';
import type { Config } from '../../config.ts';
import type { OwnBucket, OwnPlaces, OwnTarget } from '../../permissions/own-needs.ts';
import { parseSource } from '../../sources/open-source.ts';
import { parseStatePlace } from '../../sources/terraform-states.ts';
import { CliError } from '../program/exit.ts';
import type { Io } from '../program/io.ts';

/** What the options say that the controller reads and tells. Rejects with CliError where the file of targets is wrong. */
export async function ownPlaces(config: Config, io: Io): Promise<OwnPlaces> {
  return {
    sources: config.sources.flatMap(bucketOfSource),
    states: config.terraformStates.flatMap(bucketOfState),
    targets: (await targetsOf(config, io)).flatMap(ownTarget),
  };
}

/** On another server than AWS's nobody asks IAM. */
function bucketOfSource(text: string): readonly OwnBucket[] {
  const source = parseSource(text);
  if (source.kind !== 's3' || source.address.endpoint !== undefined) return [];
  const { bucket, prefix, queue } = source.address;
  return [{ bucket, prefix, queue }];
}

function bucketOfState(text: string): readonly OwnBucket[] {
  const state = parseStatePlace(text);
  if (!('key' in state) || state.bucket.endpoint !== undefined) return [];
  return [{ bucket: state.bucket.bucket, prefix: state.key }];
}

async function targetsOf({ alertTargets }: Config, io: Io): Promise<readonly AlertTarget[]> {
  if (alertTargets === undefined) return [];
  const path = resolve(io.cwd, alertTargets);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CliError('invalid', `${alertTargets} cannot be read`);
  const { targets, problems } = parseTargets(alertTargets, text);
  const [first] = problems;
  if (first) throw new CliError('invalid', `${alertTargets}:${first.location.line}: ${first.message}`);
  return [...targets.values()];
}

function ownTarget(target: AlertTarget): readonly OwnTarget[] {
  switch (target.type) {
    case 'sns':
      return [{ call: 'sns:Publish', arn: target.topicArn, roleArn: target.roleArn }];
    case 'eventbridge':
      return [{ call: 'events:PutEvents', arn: target.busArn, roleArn: target.roleArn }];
    default:
      return [];
  }
}
