import { Fault } from '../../contract.ts';
import { uuid } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { textOf } from '../json.ts';
import { having } from './network/needs.ts';
import { attributesAfter, attributesOf } from './user-attributes.ts';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';

/** Amazon Cognito developer guide: the pool's id is `eu-west-1_AbCdEf123`, its issuer a URL with that id. */
export const USER_POOL: Behaviour = {
  create(wanted, { region }) {
    const UserPoolId = `${region.region}_${region.hex(9)}`;
    const ProviderName = `cognito-idp.${region.region}.amazonaws.com/${UserPoolId}`;
    const Arn = `arn:aws:cognito-idp:${region.region}:${region.account}:userpool/${UserPoolId}`;
    const defaults = { DeletionProtection: 'INACTIVE', MfaConfiguration: 'OFF', UserPoolTier: 'ESSENTIALS' };
    const Schema = attributesOf(wanted);
    return { ...defaults, ...wanted, Schema, UserPoolId, ProviderName, ProviderURL: `https://${ProviderName}`, Arn };
  },
  update: ({ model }, wanted) => ({ ...wanted, Schema: attributesAfter(model, wanted) }),
  mayRemove({ model }) {
    if (model.DeletionProtection !== 'ACTIVE') return;
    throw new Fault(
      'InvalidParameterException',
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  },
  removed({ identifier }, { store }) {
    for (const { identifier: id } of having(store, CLIENT, ['UserPoolId', identifier])) store.remove(CLIENT, id);
  },
};

export const USER_POOL_CLIENT: Behaviour = {
  later: ['ClientSecret'],
  create(wanted, { region, store }) {
    const pool = String(wanted.UserPoolId);
    if (!store.get(POOL, pool)) throw new Fault('ResourceNotFoundException', `User pool ${pool} does not exist.`, 404);
    const ClientId = region.hex(26);
    const ClientName = textOf(wanted, 'ClientName') ?? `UserPoolClient-${region.hex(12)}`;
    const secret = wanted.GenerateSecret === true ? { ClientSecret: region.hex(52) } : {};
    const defaults = { EnableTokenRevocation: true, AuthSessionValidity: 3, RefreshTokenValidity: 30 };
    return { ...defaults, ...wanted, ClientId, ClientName, Name: ClientName, ...secret };
  },
};

export const IDENTITY_POOL: Behaviour = {
  create(wanted, { region }) {
    const Id = `${region.region}:${uuid(region.hex)}`;
    const name = textOf(wanted, 'IdentityPoolName') ?? `IdentityPool-${region.hex(12)}`;
    return { ...wanted, IdentityPoolName: name, Id, Name: name };
  },
  removed({ identifier }, { store }) {
    store.remove('AWS::Cognito::IdentityPoolRoleAttachment', identifier);
  },
};

/** One for each identity pool, under its id. */
export const IDENTITY_POOL_ROLES: Behaviour = {
  create(wanted, { store }) {
    const Id = String(wanted.IdentityPoolId);
    if (store.get('AWS::Cognito::IdentityPool', Id)) return { ...wanted, Id };
    throw new Fault('ResourceNotFoundException', `IdentityPool '${Id}' not found.`, 404);
  },
};
