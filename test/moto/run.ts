import { sdkSwitches } from '../../controller/config.ts';
import { playAdoption } from '../scenario/adoption/play-adoption.ts';
import { playScenario, plus, type Tally } from '../scenario/play-scenario.ts';
import { hasAwsCli } from '../support/aws-cli.ts';
import { missing } from '../support/missing.ts';
import { MOTO_ADOPTION, openMotoAdoption } from './adoption.ts';
import { conformanceRows, conformToMoto, conformToSandbox } from './conformance.ts';
import { DEVIATIONS } from './deviations.ts';
import { type MotoServer, startMoto } from './moto-server.ts';
import { openMoto } from './moto-target.ts';
import { playSystems } from './systems/play-systems.ts';

sdkSwitches().AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function withMoto<T>(act: (moto: MotoServer) => Promise<T>): Promise<T | undefined> {
  const moto = await startMoto();
  if (!moto) return undefined;
  try {
    return await act(moto);
  } finally {
    await moto.stop();
  }
}

async function scenario({ url }: MotoServer): Promise<Tally> {
  print('the shop, kept by the operator in moto_server, edited with the AWS CLI');
  return playScenario(() => openMoto(url), print);
}

async function adoption({ url }: MotoServer): Promise<Tally> {
  print('a fleet in moto_server, made by others and then taken over');
  const tally = await playAdoption(await openMotoAdoption(url), (line) => print(`  ${line}`), MOTO_ADOPTION);
  print(`what moto does otherwise, and what is answered instead (${DEVIATIONS.length} deviations):`);
  for (const { about, moto, instead } of DEVIATIONS) print(`  ${about}: ${moto}; ${instead}`);
  return tally;
}

async function systems({ url }: MotoServer): Promise<Tally> {
  print('two of the real systems in moto_server, applied by the command line and read by the AWS CLI');
  return playSystems(() => openMoto(url), print);
}

async function conformance({ url }: MotoServer): Promise<Tally> {
  const rows = await conformanceRows();
  print('the conformance table, with the raw SDK clients');
  const sandbox = await conformToSandbox(rows, print);
  const moto = await conformToMoto(rows, url, print);
  print(`  against the sandbox: ${sandbox.passed} of ${rows.length} rows hold`);
  print(`  against moto_server: ${moto.passed} of the ${moto.passed + moto.failed} rows that are marked for it hold`);
  const believed = rows.filter((row) => row.believed);
  print(`  only believed (${believed.length} rows, not seen written or recorded):`);
  for (const { id, behaviour } of believed) print(`    ${id}: ${behaviour}`);
  return plus([sandbox, moto]);
}

async function main(): Promise<number> {
  if (!(await hasAwsCli())) return missing("the AWS CLI (pip install 'awscli')", print);
  const played = await withMoto(scenario);
  const adopted = await withMoto(adoption);
  const lived = await withMoto(systems);
  const conformed = await withMoto(conformance);
  if (!played || !adopted || !lived || !conformed) return missing("moto_server (pip install 'moto[server]')", print);
  const { passed, failed } = plus([played, adopted, lived, conformed]);
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
