import { AwsError } from '../../controller/model/aws-error.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';

/** For channels that have nothing to do with AWS. */
export const noAws: AwsTransport = {
  send: (_scope, call) =>
    Promise.reject(new AwsError({ class: 'unknown', code: 'NoAws', call, message: 'there is no AWS here' })),
};
