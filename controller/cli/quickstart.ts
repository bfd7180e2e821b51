import type { ServedSandbox } from '../../sandbox/serve.ts';
import type { Config } from '../config.ts';
import { type Controller, startController } from '../main.ts';
import { createLoader } from '../manifest/load.ts';
import { NO_POLICY } from '../model/access.ts';
import type { AccessSettings } from '../model/access-settings.ts';
import { systemGit } from '../sources/git.ts';
import { gitWorkingCopySource } from '../sources/git-working-copy.ts';
import { startFailure } from './controller.ts';
import { textLog } from './output/text-log.ts';
import { EXIT } from './program/exit.ts';
import { installedFolder } from './program/installed.ts';
import { interruption } from './program/interruption.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { parsePort, QUICKSTART_OWNER, startSandbox } from './sandbox/start-sandbox.ts';
import { prepareWorkingCopy } from './sandbox/working-copy.ts';
import { VERSION } from './version.ts';

/** Short enough that a change made by hand is seen while one looks. */
const SWEEP_MS = 5_000;
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

export const run: VerbRun = async (context) => {
  const { io } = context;
  const directory = flagText(context, 'directory') ?? '';
  const workingCopy = await prepareWorkingCopy(io, { directory, reset: flagOn(context, 'reset') });
  const sandbox = await startSandbox(io, { port: parsePort(flagText(context, 'sandboxPort')), flag: '--sandbox-port' });
  try {
    const token = Buffer.from(io.secretBytes(24)).toString('base64url');
    const controller = await begin(context, { sandbox, token, path: workingCopy.path });
    io.out.write(welcome(context, { sandbox, controller, directory, token }));
    await interruption(io);
    await controller.stop();
    return EXIT.ok;
  } finally {
    await sandbox.close();
  }
};

async function begin(
  { config, io, style }: VerbContext,
  at: { sandbox: ServedSandbox; token: string; path: string },
): Promise<Controller> {
  const mine = quickstartConfig(config, at.sandbox.url);
  const { clock, random } = io;
  const git = systemGit(io.env);
  const source = { name: `git:${at.path}`, path: at.path, load: createLoader().load, clock, git };
  try {
    return await startController({
      config: mine,
      sources: [gitWorkingCopySource({ ...source, intervalMs: mine.sourceInterval })],
      clock,
      random,
      version: VERSION,
      node: process.version,
      token: at.token,
      access: EVERYBODY_HERE_LOOKS,
      sessionKey: io.secretBytes(32),
      web: installedFolder('web'),
      log: textLog(io.err, style.err),
      credentials: CREDENTIALS,
    });
  } catch (error) {
    throw startFailure(error, mine.listen);
  }
}

/** Whoever has the link of this start may act, too. */
const EVERYBODY_HERE_LOOKS: AccessSettings = {
  policy: NO_POLICY,
  anonymous: true,
  tokens: [],
  sessionLifetime: 12 * 3_600_000,
};

/** Everything that would lead out of this machine is replaced, whatever the environment says. */
function quickstartConfig(config: Config, endpointUrl: string): Config {
  return {
    ...config,
    endpointUrl,
    region: 'eu-west-1',
    profile: undefined,
    assumeRole: undefined,
    account: undefined,
    token: undefined,
    owner: QUICKSTART_OWNER,
    sweepInterval: SWEEP_MS,
  };
}

const AMBIENT = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_ROLE_ARN', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];

interface Begun {
  readonly sandbox: ServedSandbox;
  readonly controller: Controller;
  readonly directory: string;
  readonly token: string;
}

function welcome({ io, style }: VerbContext, { sandbox, controller, directory, token }: Begun): string {
  const { bold, dim } = style.out;
  const ambient = AMBIENT.filter((name) => io.env[name]);
  const ignored = ambient.length > 0 ? ` ${ambient.join(', ')} in your environment: ignored.` : '';
  return `
${bold('Evenkeel')} keeps the shop of ${bold(`${directory}/shop`)} running on a modelled AWS.
Nothing here reaches AWS.${ignored}

  dashboard   ${bold(`${controller.url}/sign-in#token=${token}`)}
              ${dim('the link signs you in to act; without it one may only look')}
  sandbox     ${sandbox.url}  (account 123456789012, eu-west-1)
  manifests   ${directory}  (a git working copy; what is committed counts)

${bold('In a second terminal:')}

  eval "$(npm run -s evenkeel -- sandbox env)"
  export EVENKEEL_TOKEN=${token}

  ${dim('# the fleet')}
  npm run -s evenkeel -- get

  ${dim('# roll out a new version')}
  sed -i.bak 's/web:1.4.0/web:1.5.0/' ${directory}/shop/web.yaml && git -C ${directory} commit -qam 'web 1.5.0'
  npm run -s evenkeel -- rollout status service/web

  ${dim('# break something by hand, and see it healed')}
  aws ecs update-service --cluster shop --service web --desired-count 1 --query service.desiredCount
  npm run -s evenkeel -- events service/web

Ctrl-C ends it all.

`;
}
