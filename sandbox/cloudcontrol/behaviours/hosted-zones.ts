import { isEmpty, nameServers } from '../../route53/zones.ts';
import type { Behaviour } from '../behaviour.ts';
import { HandlerFailure } from '../handler-failure.ts';

/** A hosted zone is the same one through Route 53 and through Cloud Control. */
export const HOSTED_ZONE: Behaviour = {
  seconds: { create: 30 },
  create(wanted, { region }) {
    const identifier = `Z${region.hex(19).toUpperCase()}`;
    const name = String(wanted.Name ?? '')
      .toLowerCase()
      .replace(/\.?$/, '.');
    return { ...wanted, Id: identifier, Name: name, NameServers: [...nameServers({ identifier, model: {} })] };
  },
  mayRemove(stored, { store }) {
    if (isEmpty(store, stored)) return;
    throw new HandlerFailure(
      'InvalidRequest',
      'The specified hosted zone contains non-required resource record sets and so cannot be deleted. (Service: Route53, Status Code: 400, Error Code: HostedZoneNotEmpty)',
    );
  },
};
