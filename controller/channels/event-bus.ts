import type { AlertMessage, AlertState } from '../model/alert.ts';
import type { CallInput, CallOutput } from '../model/aws-calls.ts';
import { isAwsError } from '../model/aws-error.ts';
import type { Scope } from '../model/scope.ts';
import type { AlertChannel, Delivery } from '../ports/alert-channel.ts';
import { awsDelivery, scopeOf } from './aws-delivery.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { envelopeData } from './envelope.ts';
import { fitMessage } from './fit-message.ts';
import type { TargetOf } from './target-members.ts';

/**
 * An event bus of Amazon EventBridge. PutEvents takes events for a bus that does not exist and drops them without a word
 * (github.com/aws/aws-cli/issues/9186), so the bus is looked for first; where that is not allowed, as with a bus of
 * another account, it is believed to be there.
 */
export function createEventBus(target: TargetOf<'eventbridge'>, { aws }: ChannelDeps): AlertChannel {
  const { busArn, roleArn } = target;
  const scope = scopeOf(busArn, roleArn);
  return {
    async deliver(message, { signal }) {
      try {
        if (!(await isThere(aws, scope, { busArn, signal }))) return missing(busArn);
        return deliveryOfEntry(await aws.send(scope, 'events:PutEvents', entryOf(message, busArn), { signal }));
      } catch (error) {
        if (isAwsError(error)) return awsDelivery(error);
        throw error;
      }
    },
  };
}

function missing(busArn: string): Delivery {
  return { kind: 'refused', reason: `there is no event bus ${busArn}` };
}

async function isThere(
  aws: ChannelDeps['aws'],
  scope: Scope,
  { busArn, signal }: { readonly busArn: string; readonly signal: AbortSignal },
): Promise<boolean> {
  try {
    await aws.send(scope, 'events:DescribeEventBus', { Name: busArn }, { signal });
    return true;
  } catch (error) {
    if (isAwsError(error, 'denied')) return true;
    if (isAwsError(error, 'notFound')) return false;
    throw error;
  }
}

const TYPES: Readonly<Record<AlertState, string>> = {
  firing: 'Alert Firing',
  resolved: 'Alert Resolved',
  news: 'Alert News',
};

/**
 * Amazon EventBridge User Guide, "Calculating PutEvents event entry size": 256 KB for a request. Newer quotas are said to
 * allow 1 MB (believed); targets behind the bus still take less.
 */
const MAX_BYTES = 250_000;

function entryOf(message: AlertMessage, EventBusName: string): CallInput<'events:PutEvents'> {
  const Detail = fitMessage(message, MAX_BYTES, (fitting) => JSON.stringify(envelopeData(fitting)));
  const Time = new Date(message.at);
  return { Entries: [{ EventBusName, Source: 'evenkeel', DetailType: TYPES[message.state], Detail, Time }] };
}

/** API Reference, PutEventsResultEntry: codes after which the same entry may be taken. */
const PASSING = new Set(['ThrottlingException', 'InternalFailure', 'InternalException', 'ServiceUnavailable']);

/** The call succeeds where an entry does not; the entry's own code says why. */
function deliveryOfEntry({ FailedEntryCount = 0, Entries = [] }: CallOutput<'events:PutEvents'>): Delivery {
  if (FailedEntryCount === 0) return { kind: 'delivered' };
  const code = Entries.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode ?? 'no code';
  const reason = `events:PutEvents: the entry was not taken (${code})`;
  return PASSING.has(code) ? { kind: 'retry', reason } : { kind: 'refused', reason };
}
