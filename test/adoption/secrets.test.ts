import { expect, it } from 'vitest';
import { plainSecrets } from '../../controller/adoption/secrets.ts';

it('names secrets in plain text by their paths, and nothing else', () => {
  const app = {
    name: 'app',
    environment: [
      { name: 'DB_PASSWORD', value: 'hunter2' },
      { name: 'LOG_LEVEL', value: 'info' },
      { name: 'SOMETHING', value: 'AKIAIOSFODNN7EXAMPLE' },
      { name: 'API_TOKEN', value: '' },
    ],
    secrets: [{ name: 'API_KEY', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/key' }],
    dockerLabels: { token: 'abc' },
    logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'abc', 'splunk-url': 'https://splunk' } },
  };

  const found = plainSecrets({ template: { containerDefinitions: [app] } });

  const at = 'template.containerDefinitions[name=app]';
  expect(found).toEqual([
    `${at}.environment[name=DB_PASSWORD]`,
    `${at}.environment[name=SOMETHING]`,
    `${at}.dockerLabels.token`,
    `${at}.logConfiguration.options.splunk-token`,
  ]);
});
