import {
  TARGET_TYPES,
  type TargetType,
  type WrittenMember,
  writtenMembers,
} from '../../controller/channels/target-members.ts';

const TITLES: Readonly<Record<TargetType, string>> = {
  webhook: 'Any receiver of webhooks',
  slack: 'An incoming webhook of Slack',
  'slack-bot': 'A bot of Slack; the channel is said by the `AlertProvider` document',
  pagerduty: 'Events API v2 of PagerDuty',
  github: 'Statuses of commits on GitHub',
  sns: 'A topic of Amazon SNS',
  eventbridge: 'An event bus of Amazon EventBridge',
};

/** docs/reference/alert-targets.md: every type of target and its members, from the table that checks the file. */
export function targetsPage(): string {
  return `${HEAD}\n${TARGET_TYPES.map(section).join('\n')}`;
}

/** What one has to know of a type beyond its members. */
const NOTES: Readonly<Partial<Record<TargetType, string>>> = {
  webhook: 'The id of a message is the same in every attempt, so that a receiver can drop what it has.',
  'slack-bot':
    'What ends everything that a message told of is written in that message’s place; other news of it goes into its thread.',
  pagerduty: 'What is only news is not sent, as nobody could resolve it. All that digests tell of is one incident.',
  github:
    'A commit has one status for each source, the worst of what is known of it. That is kept in memory: after a restart the first good news of a commit hides bad news that was not repeated. What concerns no commit of a repository on that host is not sent.',
  sns: 'E-mail gets text, everybody else JSON; `owner`, `alert`, `state`, `severity`, `events` and `namespaces` are attributes to filter by. The key of an encrypted topic must allow the controller `kms:GenerateDataKey` and `kms:Decrypt` (believed).',
  eventbridge:
    'The source is `evenkeel`, the detail type `Alert Firing`, `Alert Resolved` or `Alert News`. A bus that does not exist is refused, though EventBridge itself would take the event and drop it.',
};

const HEAD = `# Alert targets

<!-- Made from controller/channels/target-members.ts by \`npm run generate\`. -->

Where alerts go is said by whoever runs the controller, in one YAML file, and never by a manifest: \`AlertProvider\`
documents name a target of this file and nothing else.

\`\`\`yaml
targets:
  operations:            # what AlertProvider documents call it
    type: webhook
    url: https://hooks.example.com/evenkeel
    secretFile: /run/secrets/evenkeel-webhook
\`\`\`

- Secrets are never written into the file. A member that ends in \`File\` names a file, from the folder of this one; one
  that ends in \`Env\` a variable of the controller's environment. Files are read again for every message, so that a new
  secret needs no restart.
- Nothing of a secret, and nothing of an address beyond its host, appears in logs, errors or the API.
- Messages go by https to public addresses. Every address of the host is checked, the connection goes to the one that was
  checked, and redirects are not followed. \`allowHttp\` and \`allowPrivate\` open http and private networks for one target;
  link-local addresses, with the metadata services of EC2 and ECS, stay closed.
- An attempt takes at most 5 seconds, and at most 64 KiB of an answer are read.
`;

function section(type: TargetType): string {
  const rows = [...writtenMembers(type)].map(row);
  return [
    `## \`${type}\``,
    '',
    [`${TITLES[type]}.`, NOTES[type]].filter((part) => part !== undefined).join(' '),
    '',
    '| member | value | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const VALUES: Readonly<Record<WrittenMember['from'], string>> = {
  text: 'text',
  flag: 'true or false; false',
  secret: '',
  address: 'an address',
  file: 'path',
  env: 'name of a variable',
};

function row([spelling, { required, from, form, description }]: readonly [string, WrittenMember]): string {
  const value = from === 'text' && form !== undefined ? form : VALUES[from];
  return `| \`${spelling}\` | ${value} | ${description}${required ? ' (required)' : ''} |`;
}
