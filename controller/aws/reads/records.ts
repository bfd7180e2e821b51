import type { Parameter } from '@aws-sdk/client-ssm';
import type { ResourceRecord } from '../../model/aws-reads.ts';
import { isObject } from '../../model/json.ts';
import { RECORDS_ROOT, recordFolder } from '../../model/records.ts';
import type { Tags } from '../../model/tags.ts';
import { keepFor } from '../kept-listings.ts';
import { allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';
import { parameterLoader } from './ssm.ts';

const CALL = 'ssm:GetParametersByPath';
/** AWS Systems Manager API Reference, GetParametersByPath. */
const PAGE = 10;

/**
 * Pages of a listing of records that are read each second, as long as none has to stand for more than half an hour for it:
 * few are listed anew each time that discovery asks.
 */
const PAGES_ANEW = { perSecond: 0.05, longestMs: 30 * 60_000 };

/**
 * Records of what takes no tags, in SSM Parameter Store. A parameter that is no record of ours is as good as none. Nobody
 * but us writes them, and our own writes are told: a sweep is content with what it read within the last half hour, also
 * with there being none. The names that it asks for anew go together, ten a call. The listing that discovery asks for stands for
 * as long: what another controller of the same owner wrote is found with the next one.
 */
export function recordReads(
  session: Session,
  parameter: (name: string) => Promise<Parameter | undefined>,
): ReadRows<'records'> & ListingRows<'records'> {
  const one = shared((name: string) =>
    session.slow('records:resource', name, async () => ({ record: recordIn(await parameter(name)) })),
  );
  const fresh = parameterLoader(session);
  const owned = (owner: string) => below(session, recordFolder(owner));
  const kept = async (owner: string): Promise<readonly ResourceRecord[]> => {
    const found = await session.kept('records:resource', {
      all: async () => new Map((await owned(owner)).map((record) => [record.name, record])),
      one: async (name) => recordIn(await fresh.load(name)),
      keepMs: ({ size }) => keepFor(Math.ceil(size / PAGE), PAGES_ANEW),
    });
    return [...found.values()];
  };
  return {
    'records:resource': async (name) => (await one(name))?.record,
    'records:owned': shared((owner: string) => (session.mode === 'sweep' ? kept(owner) : owned(owner))),
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
