import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseTargets } from '../channels/parse-targets.ts';
import { WrongAccount } from '../connect-aws.ts';
import type { AlertSettings } from '../keep-alerts.ts';
import { type Controller, startController } from '../main.ts';
import type { Source } from '../ports/source.ts';
import { problemLine, readAccess, sessionKeyOf } from './access/access-file.ts';
import { readSecret, readToken } from './api/client.ts';
import { sourceOf } from './manifests/configured-source.ts';
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

async function begin(context: VerbContext, sources: readonly Source[]): Promise<Controller> {
  const { config, io, style } = context;
  const access = await readAccess(context);
  try {
    return await startController({
      config,
      sources,
      clock: io.clock,
      random: io.random,
      version: VERSION,
      node: process.version,
      token: await readToken(config),
      access,
      sessionKey: sessionKeyOf(access, context),
      webhookSecret: await webhookSecret(config.webhookSecretFile),
      web: installedFolder('web'),
      dataDir: resolve(config.dataDir),
      alerts: await alertSettings(context),
      log: config.logFormat === 'text' ? textLog(io.out, style.out) : io.out,
    });
  } catch (error) {
    throw startFailure(error, config.listen);
  }
}

/** The file of targets, whole and right: half of one would leave people untold. */
async function alertSettings({ config, io }: VerbContext): Promise<AlertSettings | undefined> {
  if (config.alertTargets === undefined) return undefined;
  const path = resolve(config.alertTargets);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError('invalid', `the file of alert targets cannot be read: ${reason}`);
  });
  const { targets, problems } = parseTargets(path, text);
  if (problems.length > 0) throw new CliError('invalid', problems.map(problemLine).join('\n'));
  return { targets, env: io.env };
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
  if (error.name === 'DashboardAuthError')
    return new CliError('invalid', error.message, 'docs/guides/sign-in.md shows every way');
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new CliError('unreachable', `${listen.host}:${listen.port} is in use`, 'choose another address with --listen');
}
