import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { sdkSwitches } from '../../controller/config.ts';
import { webFiles } from '../scenario/web-service.ts';
import { missing } from '../support/missing.ts';
import { started, startSandbox } from '../support/started-controller.ts';

/**
 * `npm run test:client`: the checked-in OpenAPI document passes a validator that nobody here wrote, and a client that a
 * generator makes of it lists the fleet of a running controller, is refused without a token, and follows an operation.
 */
const DOCUMENT = 'docs/reference/openapi.json';
const TOKEN = 'a-token-of-some-length';
const EXPECTED = {
  objects: ['shop/Cluster/shop', 'shop/Namespace/shop', 'shop/Service/web'],
  anonymous: 401,
  operation: { verb: 'refresh', state: 'succeeded', reason: 'a generated client asks' },
};
const run = promisify(execFile);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

sdkSwitches().AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.exitCode = (await hasPrograms())
  ? await main()
  : missing("a generator and a validator (pip install 'openapi-python-client' 'openapi-spec-validator')", print);

async function hasPrograms(): Promise<boolean> {
  const found = await Promise.allSettled([
    run('openapi-python-client', ['--version']),
    run('python3', ['-c', 'import openapi_spec_validator, httpx, attrs']),
  ]);
  return found.every(({ status }) => status === 'fulfilled');
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-client-'));
  try {
    const checks = [await isValid(), await isGenerated(folder), await follows(folder)];
    const failed = checks.filter((ok) => !ok).length;
    print(`${checks.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Says what came of one check. */
async function check(what: string, act: () => Promise<string | undefined>): Promise<boolean> {
  const wrong = await act().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  print(`  ${wrong === undefined ? 'ok' : 'FAILED'} ${what}${wrong === undefined ? '' : `: ${wrong}`}`);
  return wrong === undefined;
}

function isValid(): Promise<boolean> {
  return check('the document is valid OpenAPI 3.1', async () => {
    await run('python3', ['-m', 'openapi_spec_validator', DOCUMENT]);
    return undefined;
  });
}

function isGenerated(folder: string): Promise<boolean> {
  return check('a client is made of it, whole', async () => {
    const target = ['--output-path', join(folder, 'evenkeel_client'), '--meta', 'none'];
    const { stdout, stderr } = await run('openapi-python-client', ['generate', '--path', DOCUMENT, ...target]);
    // The formatter that it would like is not needed; anything else that it skips is a part of the API.
    const skipped = /(WARNING|ERROR) parsing.*/.exec(stdout + stderr);
    return skipped?.[0];
  });
}

function follows(folder: string): Promise<boolean> {
  return check('it lists the fleet, is refused without a token, and follows an operation', async () => {
    const sandbox = await startSandbox();
    const controller = await started(sandbox, { token: TOKEN, sessionKey: new Uint8Array(32).fill(7) });
    try {
      controller.source.commit(webFiles('shop/web:1.0.0'));
      await controller.told('ObjectCreated', 'shop/Service/web');
      const program = ['test/client/follow.py', folder, controller.url, TOKEN, 'shop', 'Service', 'web'];
      const { stdout } = await run('python3', program, { timeout: 60_000 });
      return isDeepStrictEqual(JSON.parse(stdout), EXPECTED) ? undefined : stdout.trim();
    } finally {
      await controller.stop();
      await sandbox.close();
    }
  });
}
