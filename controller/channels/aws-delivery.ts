import type { AwsError } from '../model/aws-error.ts';
import { maskText } from '../model/mask.ts';
import type { Scope } from '../model/scope.ts';
import type { Delivery } from '../ports/alert-channel.ts';

/**
 * What a failed call means for the delivery. Credentials that have expired and permissions that are missing are put right
 * by people, so that another attempt is worth while; what does not exist or is refused for its content is not.
 */
export function awsDelivery(error: AwsError): Delivery {
  const reason = maskText(error.message);
  switch (error.class) {
    case 'notFound':
    case 'invalid':
      return { kind: 'refused', reason };
    case 'throttled':
    case 'transient':
    case 'conflict':
    case 'denied':
    case 'stale':
    case 'unknown':
      return { kind: 'retry', reason, afterMs: error.retryAfterMs };
  }
}

/** Account and Region stand in the ARN of whatever is told. */
export function scopeOf(arn: string, roleArn: string | undefined): Scope {
  const [, , , region = '', account = ''] = arn.split(':');
  return { account, region, ...(roleArn === undefined ? {} : { roleArn }) };
}
