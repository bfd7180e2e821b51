import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { started, startSandbox } from '../support/started-controller.ts';

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/operator`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

it('the dashboard is served under the name that links in messages lead to, and under no other', async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const controller = await started(sandbox, {}, { publicUrl: 'https://keel.example.com:8443/' });
  onTestFinished(() => controller.stop());
  const statuses = ['keel.example.com:8443', 'keel.example.com', 'evil.example.com'].map((host) =>
    statusFor(controller.url, host),
  );
  expect(await Promise.all(statuses)).toEqual([200, 200, 403]);
});
