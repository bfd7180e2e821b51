import { resolve } from 'node:path';
import { s3Objects } from '../../aws/s3-objects.ts';
import { sqsNotices } from '../../aws/sqs-notices.ts';
import type { Config } from '../../config.ts';
import { createLoader } from '../../manifest/load.ts';
import type { Source } from '../../ports/source.ts';
import { nextTurn } from '../../ports/system.ts';
import { type OpenSourceOptions, openSource, parseSource } from '../../sources/open-source.ts';
import type { S3Address } from '../../sources/s3-address.ts';
import { CliError } from '../program/exit.ts';
import type { VerbContext } from '../program/verb.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';

/** A source of `--source`, not started. Throws CliError (`invalid`) for what is none. */
export function sourceOf(text: string, { config, io }: VerbContext): Source {
  const loader = createLoader({ types: INSTALLED_TYPES });
  const options: OpenSourceOptions = {
    // Thousands of manifests take seconds; the dashboard answers meanwhile.
    load: (files, head) => loader.loadPaced(files, head, nextTurn),
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
