import type { ChangeInfo, ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { CallInput, CallOutput } from '../../model/aws-calls.ts';
import type { RecordSetKey } from '../../model/aws-reads.ts';
import { domainName, sentName, zoneId } from '../../model/dns.ts';
import { stableStringify } from '../../model/json.ts';
import type { Step } from '../../model/plan.ts';
import type { Answers } from '../loader.ts';
import { absentWhenNotFound, type ReadRows, type Session, shared } from '../session.ts';

/** Amazon Route 53 API Reference, ListResourceRecordSets, MaxItems. */
const PAGE = 300;
/** For so few of a zone, each is asked for by itself: one call each, however large the zone. */
const FEW = 3;
/** All that is asked of a zone at one time shares its listing. */
const ANY_NUMBER = 100_000;
const LIST = 'route53:ListResourceRecordSets';

/** Which change of a record set was the last one that this process sent, until it has reached all name servers. */
export interface ChangeBook {
  /** A step that AWS has accepted, and its answer. */
  note(step: Step, output: unknown): void;
  /** The change's id. */
  find(key: RecordSetKey): string | undefined;
  forget(key: RecordSetKey): void;
}

export function createChangeBook(): ChangeBook {
  const changes = new Map<string, string>();
  return {
    note({ call, input }, output) {
      if (call !== 'route53:ChangeResourceRecordSets') return;
      const { HostedZoneId, ChangeBatch } = input as CallInput<'route53:ChangeResourceRecordSets'>;
      const { ChangeInfo: info } = output as CallOutput<'route53:ChangeResourceRecordSets'>;
      const id = info?.Id?.replace(/^\/change\//, '');
      for (const { ResourceRecordSet: set } of ChangeBatch?.Changes ?? [])
        if (id && set) changes.set(idOf(keyOf(HostedZoneId ?? '', set)), id);
    },
    find: (key) => changes.get(idOf(key)),
    forget: (key) => void changes.delete(idOf(key)),
  };
}

/**
 * Amazon Route 53: five calls a second for a whole account, so record sets of a zone come with its pages; of a sweep all
 * passes share them.
 */
export function route53Reads(session: Session): ReadRows<'route53'> {
  const zones = new Map<string, Zone>();
  const zoneOf = (id: string): Zone => {
    const known = session.mode === 'sweep' ? zones.get(id) : undefined;
    const zone = known ?? createZone(session, id);
    zones.set(id, zone);
    return zone;
  };
  const recordSets = session.loader<RecordSetKey, ResourceRecordSet>({
    call: LIST,
    id: idOf,
    group: ({ zone }) => zoneId(zone),
    size: ANY_NUMBER,
    onNotFound: 'absent',
    load: (keys) =>
      keys.length > FEW || session.mode === 'sweep'
        ? zoneOf(zoneId(keys[0]?.zone ?? '')).find(keys)
        : oneByOne(session, keys),
  });
  return {
    'route53:recordSet': (key) => recordSets.load(key),
    'route53:hostedZone': shared((Id) =>
      session.slow('route53:hostedZone', Id, (send) => absentWhenNotFound(send('route53:GetHostedZone', { Id }))),
    ),
    'route53:change': (key) => changeOf(session, key),
  };
}

async function changeOf(session: Session, key: RecordSetKey): Promise<ChangeInfo | undefined> {
  const Id = session.changes.find(key);
  if (Id === undefined) return undefined;
  const answer = await absentWhenNotFound(session.send('route53:GetChange', { Id }));
  if (answer?.ChangeInfo?.Status === 'PENDING') return answer.ChangeInfo;
  if (session.changes.find(key) === Id) session.changes.forget(key);
  return undefined;
}

/** A zone's listing, read as far as it takes to find all that is asked for, each page once. */
interface Zone {
  find(keys: readonly RecordSetKey[]): Promise<Answers<ResourceRecordSet>>;
}

function createZone(session: Session, zone: string): Zone {
  const listed = new Map<string, ResourceRecordSet>();
  let from: Partial<CallInput<typeof LIST>> | undefined = {};
  let turn: Promise<unknown> = Promise.resolve();

  async function find(keys: readonly RecordSetKey[]): Promise<Answers<ResourceRecordSet>> {
    const ids = keys.map(idOf);
    let open = ids.filter((id) => !listed.has(id));
    while (from && open.length > 0) {
      const page: CallOutput<typeof LIST> = await session.send(LIST, { HostedZoneId: zone, MaxItems: PAGE, ...from });
      for (const set of page.ResourceRecordSets ?? []) listed.set(idOf(keyOf(zone, set)), set);
      from = page.IsTruncated ? nextOf(page) : undefined;
      open = open.filter((id) => !listed.has(id));
    }
    return new Map(ids.map((id) => [id, listed.get(id)]));
  }

  return {
    find(keys) {
      // One after the other, so that no page is asked for twice; after a failure the next goes on where it was.
      const found = turn.then(() => find(keys));
      turn = found.catch(() => undefined);
      return found;
    },
  };
}

function nextOf(page: CallOutput<typeof LIST>): Partial<CallInput<typeof LIST>> {
  return {
    StartRecordName: page.NextRecordName,
    StartRecordType: page.NextRecordType,
    StartRecordIdentifier: page.NextRecordIdentifier,
  };
}

/** A listing may begin at a record set: the first of the answer is the one, or it does not exist. */
async function oneByOne(session: Session, keys: readonly RecordSetKey[]): Promise<Answers<ResourceRecordSet>> {
  const asked = keys.map(async (key) => {
    const page = await session.send(LIST, {
      HostedZoneId: zoneId(key.zone),
      StartRecordName: sentName(key.name),
      StartRecordType: key.type as ResourceRecordSet['Type'],
      StartRecordIdentifier: key.setIdentifier,
      MaxItems: 1,
    });
    const id = idOf(key);
    return [id, page.ResourceRecordSets?.find((set) => idOf(keyOf(key.zone, set)) === id)] as const;
  });
  return new Map(await Promise.all(asked));
}

function keyOf(zone: string, { Name, Type, SetIdentifier }: Partial<ResourceRecordSet>): RecordSetKey {
  return { zone, name: Name ?? '', type: Type ?? '', setIdentifier: SetIdentifier };
}

function idOf({ zone, name, type, setIdentifier }: RecordSetKey): string {
  return stableStringify([zoneId(zone), domainName(name), type, setIdentifier ?? null]);
}
