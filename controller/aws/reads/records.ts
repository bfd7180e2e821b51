import type { Parameter } from '@aws-sdk/client-ssm';
import type { ResourceRecord } from '../../model/aws-reads.ts';
import { isObject } from '../../model/json.ts';
import { RECORDS_ROOT, recordFolder } from '../../model/records.ts';
import type { Tags } from '../../model/tags.ts';
import { allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

const CALL = 'ssm:GetParametersByPath';
/** AWS Systems Manager API Reference, GetParametersByPath. */
const PAGE = 10;

/**
 * Records of what takes no tags, in SSM Parameter Store. A parameter that is no record of ours is as good as none. Nobody
 * but us writes them, and our own writes are told: a sweep is content with what it read within the last half hour, also
 * with there being none. The names that it asks for anew go together, ten a call.
 */
export function recordReads(
  session: Session,
  parameter: (name: string) => Promise<Parameter | undefined>,
): ReadRows<'records'> & ListingRows<'records'> {
  const one = shared((name: string) =>
    session.slow('records:resource', name, async () => ({ record: recordIn(await parameter(name)) })),
  );
  return {
    'records:resource': async (name) => (await one(name))?.record,
    'records:owned': shared((owner: string) => below(session, recordFolder(owner))),
    'records:all': shared(() => below(session, RECORDS_ROOT)),
  };
}

async function below(session: Session, Path: string): Promise<readonly ResourceRecord[]> {
  const all = await allPages<Parameter>(CALL, async (NextToken) => {
    const page = await session.send(CALL, { Path, Recursive: true, MaxResults: PAGE, NextToken });
    return { items: page.Parameters, next: page.NextToken };
  });
  return all.flatMap((parameter) => recordIn(parameter) ?? []);
}

function recordIn(parameter: Parameter | undefined): ResourceRecord | undefined {
  const { type, identifier, tags, claim } = contentOf(parameter?.Value);
  if (parameter?.Name === undefined || typeof type !== 'string' || !isObject(tags)) return undefined;
  const own = {
    ...(typeof identifier === 'string' ? { identifier } : {}),
    ...(typeof claim === 'string' ? { claim } : {}),
  };
  return { name: parameter.Name, type, ...own, tags: tags as Tags };
}

function contentOf(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
