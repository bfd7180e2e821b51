import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../controller/channels/parse-targets.ts';
import { formatProblem } from '../../controller/cli/output/problem.ts';
import { styleFor } from '../../controller/cli/output/style.ts';

const PLAIN = styleFor('never', { isTerminal: false, env: {} });
const CANARY = 'xoxb-9Zk3TqLw7YbN2mRf8HsV';

function problemsOf(text: string): readonly string[] {
  const { targets, problems } = parseTargets('/etc/evenkeel/targets.yaml', text);
  expect(targets.size).toBe(0);
  return problems.map((problem) => formatProblem(problem, PLAIN).trimEnd().replace('/etc/evenkeel/', ''));
}

describe('a file of alert targets', () => {
  it('gives each target by its name, with files of secrets found from its folder', () => {
    const text = `
targets:
  hook:
    type: webhook
    urlFile: secrets/hook-url
    secretEnv: HOOK_SECRET
    allowPrivate: true
  open: {type: webhook, url: https://hook.example/in, secretFile: /run/secrets/hook}
`;
    expect(parseTargets('/etc/evenkeel/targets.yaml', text)).toEqual({
      targets: new Map([
        [
          'hook',
          {
            name: 'hook',
            type: 'webhook',
            url: { file: '/etc/evenkeel/secrets/hook-url' },
            secret: { env: 'HOOK_SECRET' },
            allowPrivate: true,
          },
        ],
        [
          'open',
          {
            name: 'open',
            type: 'webhook',
            url: { text: 'https://hook.example/in' },
            secret: { file: '/run/secrets/hook' },
          },
        ],
      ]),
      problems: [],
    });
  });

  it.each([
    {
      because: 'a misspelt member is none',
      text: 'targets:\n  hook:\n    type: webhook\n    ulr: https://hook.example/\n',
      problems: [
        'targets.yaml:2:3 targets.hook: url, urlFile or urlEnv is missing: where messages are posted as JSON',
        'targets.yaml:4:5 targets.hook.ulr: unknown field; did you mean "url"?',
      ],
    },
    {
      because: 'a type says which members there are',
      text: 'targets:\n  hook:\n    url: https://hook.example/\n  other: {type: webhok}\n',
      problems: [
        /^targets.yaml:2:3 targets.hook: "type" is missing; one of webhook/,
        'targets.yaml:4:17 targets.other.type: not a type of target; did you mean "webhook"?',
      ],
    },
    {
      because: 'an address is said once',
      text: 'targets:\n  hook:\n    type: webhook\n    url: https://hook.example/\n    urlFile: url\n',
      problems: ['targets.yaml:5:5 targets.hook.urlFile: url is said twice; url, urlFile or urlEnv'],
    },
    {
      because: 'values have a type and a form',
      text: 'targets:\n  hook:\n    type: webhook\n    url: hook.example\n    allowHttp: "yes"\n    secretEnv: a b\n',
      problems: [
        'targets.yaml:4:10 targets.hook.url: not an address; https://…',
        'targets.yaml:5:16 targets.hook.allowHttp: must be true or false',
        'targets.yaml:6:16 targets.hook.secretEnv: not the name of an environment variable',
      ],
    },
    {
      because: 'only one thing stands in it',
      text: 'target:\n  hook: {type: webhook}\n',
      problems: [
        'targets.yaml:1:1: "targets" is missing or no map; a map of targets by name',
        'targets.yaml:1:1 target: unknown field; only targets',
      ],
    },
    {
      because: 'a name must fit where it is used',
      text: 'targets:\n  my hook: {type: webhook, url: https://hook.example/}\n',
      problems: [
        'targets.yaml:2:3 targets.my hook: not a name of a target; letters, digits, - and _, beginning with a letter or digit; at most 128',
      ],
    },
    { because: 'nothing was written', text: '', problems: ['targets.yaml:1:1: the file holds no document'] },
    {
      because: 'two documents are one too many',
      text: 'targets: {}\n---\ntargets: {}\n',
      problems: ['targets.yaml:1:1: the file holds more than one document'],
    },
    {
      because: 'of two equal names nobody knows which is meant',
      text: 'targets:\n  a: {type: webhook, url: https://a.example/}\n  a: {type: webhook, url: https://b.example/}\n',
      problems: ['targets.yaml:3:3: a key stands twice in one map'],
    },
  ])('is refused with its place: $because', ({ text, problems }) => {
    expect(problemsOf(text)).toEqual(
      problems.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });

  it.each([
    { text: `targets:\n  hook:\n    type: webhook\n    secret: ${CANARY}\n    url: https://hook.example/\n` },
    { text: `targets:\n  hook:\n    type: webhook\n    url: https://me:${CANARY}@hook.example/\n` },
    { text: `targets:\n  hook:\n    type: ${CANARY}\n` },
    { text: `targets:\n  hook: ${CANARY}\n` },
    { text: `targets:\n  ${CANARY}: {type: webhook}\n` },
    { text: `targets:\n  hook:\n    type: webhook\n    allowHttp: ${CANARY}\n    url: *${CANARY}\n` },
    { text: `targets:\n  hook: {type: webhook, url: "${CANARY}\n` },
    { text: `targets:\n  hook:\n    type: webhook\n    ${CANARY}: x\n` },
    { text: `targets: {hook: !${CANARY} x}\n` },
    { text: `${CANARY}: {}\n${CANARY}: {}\n` },
    { text: `targets:\n  hook:\n    type: webhook\n    secretEnv: "${CANARY}"\n    url: https://hook.example/\n` },
  ])('shows nothing of what it holds: $text', ({ text }) => {
    const { problems } = parseTargets('targets.yaml', text);
    expect(problems).not.toEqual([]);
    expect(JSON.stringify(problems)).not.toContain(CANARY.slice(5));
  });
});
