import { controllerClient } from '../api/client.ts';
import type { VerbContext } from '../program/verb.ts';
import { VERSION } from '../version.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

/** Whether this command and the controller that runs are of one version. */
export async function examineController({ config, io }: VerbContext): Promise<Diagnosis> {
  const check = examination('controller', 'VERSION');
  try {
    const { version, owner } = await (await controllerClient(config, io)).operator();
    const running = `the controller at ${config.url}, owner ${owner}, is ${version}`;
    if (version === VERSION) return check.ok(`${running}, as this command`);
    return check.warning(`${running}, and this command is ${VERSION}`, 'use one version of both');
  } catch (error) {
    return check.notChecked(error instanceof Error ? error.message : String(error));
  }
}
