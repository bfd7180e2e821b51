import { resolve } from 'node:path';
import { s3Objects } from '../aws/s3-objects.ts';
import { sqsNotices } from '../aws/sqs-notices.ts';
import type { Config } from '../config.ts';
import { type Controller, startController, WrongAccount } from '../main.ts';
import { createLoader } from '../manifest/load.ts';
import type { Source } from '../ports/source.ts';
import { type OpenSourceOptions, openSource, parseSource } from '../sources/open-source.ts';
import type { S3Address } from '../sources/s3-address.ts';
import { readSecret, readToken } from './api/client.ts';
import { textLog } from './output/text-log.ts';
import { CliError, EXIT } from './program/exit.ts';
import { installedFolder } from './program/installed.ts';
import { interruption } from './program/interruption.ts';
import type { VerbContext, VerbRun } from './program/verb.ts';
import { VERSION } from './version.ts';

export const run: VerbRun = async (context) => {
  const { config, io } = context;
  if (config.sources.length === 0) {
    throw new CliError('invalid', 'no source is configured', 'set --source, as in --source git:manifests');
  }
  const controller = await begin(
    context,
    config.sources.map((text) => sourceOf(text, context)),
  );
  io.err.write(`evenkeel ${VERSION}, owner ${config.owner}, dashboard on ${controller.url}\n`);
  await interruption(io);
  await controller.stop();
  return EXIT.ok;
};

function sourceOf(text: string, { config, io }: VerbContext): Source {
  const options = {
    load: createLoader().load,
    clock: io.clock,
    random: io.random,
    env: io.env,
    credentials: { tokenFile: config.gitTokenFile, sshKey: config.gitSshKey, knownHosts: config.gitKnownHosts },
    cacheFolder: resolve(config.cacheDir),
    intervalMs: config.sourceInterval,
    ...bucketAccess(config),
  };
  try {
    return openSource(parseSource(text), options);
  } catch (error) {
    throw new CliError('invalid', `--source: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A source's own settings go before the controller's. */
function bucketAccess({ region, endpointUrl, profile }: Config): Pick<OpenSourceOptions, 'objects' | 'notices'> {
  const accessOf = (address: S3Address) => ({
    region: address.region ?? region,
    endpoint: address.endpoint ?? endpointUrl,
    profile,
  });
  return {
    objects: (address) => s3Objects({ bucket: address.bucket, ...accessOf(address) }),
    notices: (address) =>
      address.queue === undefined ? undefined : sqsNotices({ url: address.queue, ...accessOf(address) }),
  };
}

async function begin(context: VerbContext, sources: readonly Source[]): Promise<Controller> {
  const { config, io, style } = context;
  try {
    return await startController({
      config,
      sources,
      clock: io.clock,
      random: io.random,
      version: VERSION,
      node: process.version,
      token: await readToken(config),
      webhookSecret: await webhookSecret(config.webhookSecretFile),
      web: installedFolder('web'),
      dataDir: resolve(config.dataDir),
      log: config.logFormat === 'text' ? textLog(io.out, style.out) : io.out,
    });
  } catch (error) {
    throw startFailure(error, config.listen);
  }
}

const SECRET_LENGTH = 16;

async function webhookSecret(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const secret = await readSecret(path, 'the webhook secret file');
  if (secret.length >= SECRET_LENGTH) return secret;
  const message = `the webhook secret has ${secret.length} characters; at least ${SECRET_LENGTH} are needed`;
  throw new CliError('invalid', message, 'openssl rand -hex 32 makes one');
}

/** What stopped a controller from starting, in words that say what to do. */
export function startFailure(error: unknown, listen: { readonly host: string; readonly port: number }): unknown {
  if (error instanceof WrongAccount) return new CliError('refused', error.message);
  if (!(error instanceof Error)) return error;
  if (error.name === 'DashboardAuthError') return new CliError('invalid', error.message, 'set EVENKEEL_TOKEN');
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new CliError('unreachable', `${listen.host}:${listen.port} is in use`, 'choose another address with --listen');
}
