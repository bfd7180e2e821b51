import { Fault, type Region } from '../contract.ts';

export type Attributes = Readonly<Record<string, string>>;
export type MessageAttributes = Readonly<
  Record<string, { readonly DataType: string; readonly StringValue?: string; readonly BinaryValue?: Uint8Array }>
>;

export interface Subscription {
  readonly arn: string;
  /** ARN of a queue. */
  readonly endpoint: string;
  readonly raw: boolean;
}

export interface Published {
  readonly messageId: string;
  /** Of FIFO topics. */
  readonly sequence?: string | undefined;
}

/** Developer Guide, "Message deduplication for FIFO topics": five minutes. */
const DEDUPLICATION_MS = 5 * 60_000;

/** One topic, and who gets what it is sent. */
export class Topic {
  readonly arn: string;
  readonly attributes: Attributes;
  readonly subscriptions: Subscription[] = [];
  readonly #region: Region;
  readonly #recent = new Map<string, Published & { readonly at: number }>();
  #sequence = 10_000_000_000_000_000_000n;

  constructor(region: Region, name: string, attributes: Attributes) {
    this.arn = `arn:aws:sns:${region.region}:${region.account}:${name}`;
    this.attributes = attributes;
    this.#region = region;
  }

  get isFifo(): boolean {
    return this.attributes.FifoTopic === 'true';
  }

  /** `deduplicationId` of a FIFO topic: what was published under it in the last five minutes is not delivered again. */
  publish(deduplicationId: string | undefined, bodyFor: (messageId: string, raw: boolean) => string): Published {
    const now = this.#region.clock.now();
    const before = deduplicationId === undefined ? undefined : this.#recent.get(deduplicationId);
    if (before && now - before.at < DEDUPLICATION_MS) return before;
    const published = { messageId: this.#uuid(), sequence: this.#nextSequence(), at: now };
    if (deduplicationId !== undefined) this.#recent.set(deduplicationId, published);
    for (const { endpoint, raw } of this.subscriptions)
      this.#region.peers.queues.send(endpoint, bodyFor(published.messageId, raw));
    return published;
  }

  subscribe(endpoint: string, raw: boolean): Subscription {
    const known = this.subscriptions.find((one) => one.endpoint === endpoint);
    if (known) return known;
    const subscription = { arn: `${this.arn}:${this.#uuid()}`, endpoint, raw };
    this.subscriptions.push(subscription);
    return subscription;
  }

  #uuid(): string {
    const { hex } = this.#region;
    return [8, 4, 4, 4, 12].map(hex).join('-');
  }

  #nextSequence(): string | undefined {
    if (!this.isFifo) return undefined;
    this.#sequence += 1n;
    return String(this.#sequence);
  }
}

export function invalid(what: string): Fault {
  return new Fault('InvalidParameterException', `Invalid parameter: ${what}`);
}
