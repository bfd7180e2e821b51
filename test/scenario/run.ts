import { sdkSwitches } from '../../controller/config.ts';
import { hasAwsCli } from '../support/aws-cli.ts';
import { missing } from '../support/missing.ts';
import { openAdoption } from './adoption/open-adoption.ts';
import { playAdoption } from './adoption/play-adoption.ts';
import { playScenario, plus } from './play-scenario.ts';
import { openSandbox } from './sandbox-target.ts';

sdkSwitches().AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (await hasAwsCli()) {
  print('the shop, kept by the operator in the sandbox, edited with the AWS CLI');
  const shop = await playScenario(openSandbox, print);
  print('a fleet in the sandbox, made by the AWS CLI and then taken over');
  const { passed, failed } = plus([
    shop,
    await playAdoption(await openAdoption(openSandbox), (line) => print(`  ${line}`)),
  ]);
  print(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  process.exitCode = missing("the AWS CLI (pip install 'awscli')", print);
}
