import { afterEach, expect, test, vi } from 'vitest';
import { configuredRegion } from '../../controller/aws/sdk-clients.ts';

const NOWHERE = '/nonexistent/evenkeel';

afterEach(() => void vi.unstubAllEnvs());

function stub(region: string | undefined): void {
  vi.stubEnv('AWS_REGION', region);
  vi.stubEnv('AWS_CONFIG_FILE', NOWHERE);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', NOWHERE);
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
}

test('the Region is the one that the environment names', async () => {
  stub('ap-southeast-2');
  expect(await configuredRegion()).toBe('ap-southeast-2');
});

test('none is none, and no error', async () => {
  stub(undefined);
  expect(await configuredRegion()).toBeUndefined();
});
