import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Notices } from '../ports/objects.ts';
import type { StaticCredentials } from './sdk-clients.ts';

export interface QueueOptions {
  readonly url: string;
  /** Otherwise the one that the SDK finds. */
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly profile?: string | undefined;
  readonly credentials?: StaticCredentials | undefined;
  /** Above the longest wait; 30 seconds unless given. */
  readonly timeoutMs?: number | undefined;
}

/** The longest wait that SQS allows (docs.aws.amazon.com/AWSSimpleQueueService, "long polling"). */
const WAIT_SECONDS = 20;
const TIMEOUT_MS = 30_000;

/** One SQS queue: long polls, and takes off what it received, as the whole message is that something changed. */
export function sqsNotices(options: QueueOptions): Notices {
  let client: Promise<SQSClient> | undefined;
  return {
    async receive(abortSignal) {
      client ??= connect(options);
      const { DeleteMessageBatchCommand, ReceiveMessageCommand } = await import('@aws-sdk/client-sqs');
      const sqs = await client;
      const QueueUrl = options.url;
      const wait = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: WAIT_SECONDS };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(wait), { abortSignal });
      const Entries = Messages.flatMap(({ ReceiptHandle }, at) =>
        ReceiptHandle === undefined ? [] : [{ Id: String(at), ReceiptHandle }],
      );
      if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }), { abortSignal });
      return Messages.length;
    },
  };
}

async function connect({
  region,
  endpoint,
  profile,
  credentials,
  timeoutMs = TIMEOUT_MS,
}: QueueOptions): Promise<SQSClient> {
  const { SQSClient: Client } = await import('@aws-sdk/client-sqs');
  return new Client({
    ...(region === undefined ? {} : { region }),
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      // Without it the SDK only warns, and a silent queue would never be asked again.
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(profile === undefined ? {} : { profile }),
    ...(credentials === undefined ? {} : { credentials }),
  });
}
