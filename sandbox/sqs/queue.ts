import { createHash } from 'node:crypto';
import type { Region } from '../contract.ts';

interface Message {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  /** When it may be received next. */
  visibleAt: number;
  receives: number;
  handle: string | undefined;
}

export type Attributes = Readonly<Record<string, string>>;

/** API reference, CreateQueue. */
const DEFAULTS: Attributes = {
  VisibilityTimeout: '30',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  DelaySeconds: '0',
  ReceiveMessageWaitTimeSeconds: '0',
};

/** One standard queue. Messages come in the order in which they were sent, which AWS does not promise. */
export class Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly #region: Region;
  readonly #createdAt: number;
  #attributes: Attributes;
  #messages: Message[] = [];
  #waiting = new Set<() => void>();

  constructor(region: Region, name: string, attributes: Attributes) {
    this.name = name;
    this.arn = `arn:aws:sqs:${region.region}:${region.account}:${name}`;
    this.url = `https://sqs.${region.region}.amazonaws.com/${region.account}/${name}`;
    this.#region = region;
    this.#createdAt = region.clock.now();
    this.#attributes = { ...DEFAULTS, ...attributes };
  }

  send(body: string, delaySeconds = Number(this.#attributes.DelaySeconds)): { id: string; md5: string } {
    const { clock, hex } = this.#region;
    const id = `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
    const visibleAt = clock.now() + delaySeconds * 1000;
    this.#messages.push({ id, body, sentAt: clock.now(), visibleAt, receives: 0, handle: undefined });
    if (delaySeconds > 0) clock.after(delaySeconds * 1000, () => this.#wake());
    else this.#wake();
    return { id, md5: md5(body) };
  }

  /** Resolves when a message can be received, or after so many seconds. */
  until(seconds = Number(this.#attributes.ReceiveMessageWaitTimeSeconds)): Promise<void> | undefined {
    if (seconds <= 0 || this.#visible().length > 0) return undefined;
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        this.#waiting.delete(done);
        resolve();
      };
      const cancel = this.#region.clock.after(seconds * 1000, done);
      this.#waiting.add(done);
    });
  }

  /** Hands out what is visible, and hides it for a while. */
  receive(most: number, visibilitySeconds = Number(this.#attributes.VisibilityTimeout)): Record<string, unknown>[] {
    const { clock, hex } = this.#region;
    const taken = this.#visible().slice(0, most);
    for (const message of taken) {
      message.visibleAt = clock.now() + visibilitySeconds * 1000;
      message.receives += 1;
      message.handle = hex(40);
    }
    if (taken.length > 0) clock.after(visibilitySeconds * 1000, () => this.#wake());
    return taken.map(({ id, handle, body }) => ({
      MessageId: id,
      ReceiptHandle: handle,
      MD5OfBody: md5(body),
      Body: body,
    }));
  }

  /** Deletes by the newest handle; an older one deletes nothing. False for what never was a handle. */
  delete(handle: string): boolean {
    this.#messages = this.#messages.filter((message) => message.handle !== handle);
    return /^[0-9a-f]{40}$/.test(handle);
  }

  set(attributes: Attributes): void {
    this.#attributes = { ...this.#attributes, ...attributes };
  }

  attributes(): Attributes {
    const visible = this.#visible().length;
    return {
      ...this.#attributes,
      QueueArn: this.arn,
      CreatedTimestamp: String(Math.floor(this.#createdAt / 1000)),
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(this.#messages.length - visible),
    };
  }

  #visible(): Message[] {
    return this.#messages.filter(({ visibleAt }) => visibleAt <= this.#region.clock.now());
  }

  #wake(): void {
    if (this.#visible().length === 0) return;
    for (const done of [...this.#waiting]) done();
  }
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
