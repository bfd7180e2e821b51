import type { AlertTarget } from '../../controller/channels/target-members.ts';
import { createTargets } from '../../controller/channels/targets.ts';
import type { AlertProviderType } from '../../controller/model/alert.ts';
import type { HttpRequest } from '../../controller/ports/network.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { EXAMPLES } from './example-messages.ts';

/** What one delivery sends, as the page shows it. */
export interface Sent {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Secrets that are none: whoever verifies signatures can check an implementation of theirs with them. */
const SECRETS = {
  URL: 'https://hooks.slack.example/services/T000/B000/XXXX',
  WEBHOOK: 'whsec_ZXhhbXBsZSBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyE=',
  TOKEN: '<token>',
  KEY: '<routing key>',
};

const TARGETS: readonly AlertTarget[] = [
  { name: 'webhook', type: 'webhook', url: { text: 'https://hooks.example/evenkeel' }, secret: { env: 'WEBHOOK' } },
  { name: 'slack', type: 'slack', url: { env: 'URL' } },
  { name: 'slack-bot', type: 'slack-bot', token: { env: 'TOKEN' }, apiUrl: undefined },
  { name: 'pagerduty', type: 'pagerduty', routingKey: { env: 'KEY' }, apiUrl: undefined },
  { name: 'github', type: 'github', token: { env: 'TOKEN' }, repository: undefined, apiUrl: undefined },
  { name: 'sns', type: 'sns', topicArn: 'arn:aws:sns:eu-west-1:123456789012:alerts', roleArn: undefined },
  {
    name: 'eventbridge',
    type: 'eventbridge',
    busArn: 'arn:aws:events:eu-west-1:123456789012:event-bus/alerts',
    roleArn: undefined,
  },
].map((target) => ({ allowHttp: undefined, allowPrivate: undefined, ...target }) as AlertTarget);

const TITLES: Readonly<Record<AlertProviderType, string>> = {
  webhook: 'Webhook',
  slack: 'Slack, incoming webhook',
  'slack-bot': 'Slack, bot',
  pagerduty: 'PagerDuty',
  github: 'GitHub',
  sns: 'Amazon SNS',
  eventbridge: 'Amazon EventBridge',
};

/** One attempt of each message at a channel, with a network and an AWS that write down what they are sent. */
async function deliveriesTo(target: AlertTarget): Promise<ReadonlyMap<string, readonly Sent[]>> {
  let sent: Sent[] = [];
  const clock = createManualClock(Date.UTC(2030, 0, 31, 18, 0, 30));
  const network = { resolve: async () => ['8.8.8.8'], send: async (request: HttpRequest) => taken(request, sent) };
  const aws: AwsTransport = {
    async send(_scope, call, input) {
      if (call !== 'events:DescribeEventBus') sent.push({ what: call, headers: {}, body: input });
      return {} as never;
    },
  };
  const spec = { type: target.type, target: target.name, channel: '#deploys' };
  const channel = createTargets(new Map([[target.name, target]]), { network, aws, clock, env: SECRETS }).open(spec);
  if ('problem' in channel) throw new Error(channel.problem);
  const deliveries = new Map<string, readonly Sent[]>();
  const references = new Map<string, string | undefined>();
  for (const { title, message, goesOnFrom } of EXAMPLES) {
    sent = [];
    const reference = goesOnFrom === undefined ? undefined : references.get(goesOnFrom);
    const delivery = await channel.deliver(message, { signal: new AbortController().signal, reference });
    if (delivery.kind !== 'delivered') throw new Error(`${target.name}: ${delivery.reason}`);
    references.set(title, delivery.reference);
    deliveries.set(title, sent);
  }
  return deliveries;
}

function taken({ method, url, headers, body }: HttpRequest, sent: Sent[]) {
  sent.push({ what: `${method} ${url.href}`, headers, body: JSON.parse(body) });
  const ok = JSON.stringify({ ok: true, channel: 'C024BE91L', ts: '1896112800.000100' });
  return { status: 200, headers: {}, body: ok };
}

/** docs/reference/alert-payloads.md: what each channel really sends for each example. */
export async function payloadsPage(): Promise<string> {
  const sections: string[] = [];
  for (const target of TARGETS) {
    const deliveries = await deliveriesTo(target);
    const examples = EXAMPLES.map(({ title }) => example(title, deliveries.get(title) ?? []));
    sections.push([`## ${TITLES[target.type]}`, '', ...examples].join('\n'));
  }
  return `${HEAD}\n${sections.join('\n')}`;
}

const HEAD = `# What alerts look like

<!-- Made from the channels themselves by \`npm run generate\`; a test holds it true. -->

One message is one thing that happened, a group of them, or a digest. Below are the same messages as each type of target
gets them; [alert-targets.md](alert-targets.md) says how targets are configured. Signatures are made with the secret
\`${SECRETS.WEBHOOK}\`, so that a receiver of your own can be checked with them: the body is signed as it was sent,
in one line, and is shown here in many.

${EXAMPLES.map(({ title, about }) => `- **${title}**: ${about}`).join('\n')}
`;

function example(title: string, sent: readonly Sent[]): string {
  if (sent.length === 0) return `### ${title}\n\nNothing is sent.\n`;
  return [`### ${title}`, '', ...sent.map(block)].join('\n');
}

function block({ what, headers, body }: Sent): string {
  const lines = Object.entries(headers)
    .filter(([name]) => name !== 'user-agent')
    .map(([name, value]) => `${name}: ${value}`);
  const json = JSON.stringify(body, undefined, 2);
  if (lines.length === 0) return ['```json', `// ${what}`, json, '```', ''].join('\n');
  return ['```http', what, ...lines, '', json, '```', ''].join('\n');
}
