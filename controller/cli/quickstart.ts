import { join } from 'node:path';
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
import { EXIT, type ExitCode } from './program/exit.ts';
import { installedFolder } from './program/installed.ts';
import { interruption } from './program/interruption.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { type NeighbourCopy, prepareNeighbours } from './quickstart/neighbours.ts';
import { type Receivers, startReceivers } from './quickstart/receivers.ts';
import { playStory } from './quickstart/story.ts';
import { parsePort, QUICKSTART_OWNER, startSandbox } from './sandbox/start-sandbox.ts';
import { prepareWorkingCopy } from './sandbox/working-copy.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';
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
    // Not before the port is ours: another quick start may still work with them.
    const neighbours = await prepareNeighbours(io, `${directory}-neighbours`);
    const token = Buffer.from(io.secretBytes(24)).toString('base64url');
    return await play(context, { sandbox, directory, neighbours, token, shop: workingCopy.path });
  } finally {
    await sandbox.close();
  }
};

interface Stage {
  readonly sandbox: ServedSandbox;
  /** The shop's folder as the person has named it, and where it is. */
  readonly directory: string;
  readonly shop: string;
  readonly neighbours: NeighbourCopy;
  /** Of whoever may act. */
  readonly token: string;
}

async function play(context: VerbContext, stage: Stage): Promise<ExitCode> {
  const { io } = context;
  const receivers = await startReceivers(join(stage.neighbours.path, MESSAGES));
  try {
    const controller = await begin(context, { ...stage, receivers });
    const endStory = tell(context, { ...stage, controller });
    io.out.write(welcome(context, { ...stage, controller }));
    await interruption(io);
    endStory();
    await controller.stop();
    return EXIT.ok;
  } finally {
    await receivers.close();
  }
}

/** Where the messages of alerts are written down, and what the controller keeps; no part of what is committed. */
const MESSAGES = '.git/messages.jsonl';
const KEPT = '.git/kept';

function tell(
  { io }: VerbContext,
  { sandbox, controller, neighbours }: Stage & { controller: Controller },
): () => void {
  return playStory({
    clock: io.clock,
    views: controller.views,
    sandbox: sandbox.sandbox,
    commit: (change) => neighbours.commit(change),
    report: (message) => io.err.write(`neighbours: ${message}\n`),
  });
}

async function begin({ config, io, style }: VerbContext, at: Stage & { receivers: Receivers }): Promise<Controller> {
  const mine = quickstartConfig(config, at.sandbox.url);
  const { clock, random } = io;
  const git = systemGit(io.env);
  const intervalMs = mine.sourceInterval;
  const sources = [at.shop, at.neighbours.path].map((path) =>
    gitWorkingCopySource({
      name: `git:${path}`,
      path,
      load: createLoader({ types: INSTALLED_TYPES }).load,
      clock,
      git,
      intervalMs,
    }),
  );
  try {
    return await startController({
      config: mine,
      sources,
      dataDir: join(at.neighbours.path, KEPT),
      alerts: { targets: at.receivers.targets, env: io.env },
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

function welcome(
  { io, style }: VerbContext,
  { sandbox, controller, directory, token }: Stage & { controller: Controller },
): string {
  const { bold, dim } = style.out;
  const ambient = AMBIENT.filter((name) => io.env[name]);
  const ignored = ambient.length > 0 ? ` ${ambient.join(', ')} in your environment: ignored.` : '';
  return `
${bold('Evenkeel')} keeps the shop of ${bold(`${directory}/shop`)} and its neighbours running on a modelled AWS.
Nothing here reaches AWS.${ignored}

  dashboard   ${bold(`${controller.url}/sign-in#token=${token}`)}
              ${dim('the link signs you in to act; without it one may only look')}
  sandbox     ${sandbox.url}  (account 123456789012, eu-west-1)
  manifests   ${directory}  (a git working copy; what is committed counts)
  neighbours  ${directory}-neighbours  (other people commit there; made anew at every start)
  alerts      ${directory}-neighbours/${MESSAGES}

${bold('Within a minute or two, look at:')}

  store/catalogue    traffic goes over to a new version, a tenth at a time
  store/checkout     a rollout that waits for somebody to say go
  finance/ledger     a version that cannot start: taken back, and held
  finance/invoices   a commit with a typing error: what was valid stays in force
  finance/reports    suspended, and edited by hand meanwhile
  media/encoder      edited by hand; only observed, so that you decide
  media/thumbnails   edited by hand every now and then, and put back

${bold('In a second terminal:')}

  eval "$(npm run -s evenkeel -- sandbox env)"
  export EVENKEEL_TOKEN=${token}

  ${dim('# the fleet')}
  npm run -s evenkeel -- get -n shop

  ${dim('# roll out a new version')}
  sed -i.bak 's/web:1.4.0/web:1.5.0/' ${directory}/shop/web.yaml && git -C ${directory} commit -qam 'web 1.5.0'
  npm run -s evenkeel -- rollout status service/web

  ${dim('# break something by hand, and see it healed')}
  aws ecs update-service --cluster shop --service web --desired-count 1 --query service.desiredCount
  npm run -s evenkeel -- events service/web

Ctrl-C ends it all.

`;
}
