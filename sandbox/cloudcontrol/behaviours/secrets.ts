import { Fault } from '../../contract.ts';
import { generatedName, uuid } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { isModel, sameJson, textOf } from '../json.ts';
import type { Json, Model } from '../store.ts';
import type { Place } from '../world.ts';
import { having } from './network/needs.ts';

const SECRET = 'AWS::SecretsManager::Secret';

/** The same secrets that Secrets Manager's own API has; a generated value can be read there, and never here, and is made anew where what it is made by changes (believed). */
export const SECRETS_MANAGER_SECRET: Behaviour = {
  create(wanted, place) {
    const { region, store } = place;
    const Name = textOf(wanted, 'Name') ?? generatedName(SECRET, place);
    if (having(store, SECRET, ['Name', Name]).length > 0)
      throw new Fault('AlreadyExistsException', `The operation failed because the secret ${Name} already exists.`);
    const Id = `arn:aws:secretsmanager:${region.region}:${region.account}:secret:${Name}-${region.hex(6)}`;
    return { ...wanted, Name, Id, ...newValue(wanted, place) };
  },
  facts: (_, { region }) => ({ VersionId: uuid(region.hex) }),
  update(before, wanted, place) {
    const isSame = sameJson(wanted.GenerateSecretString, before.model.GenerateSecretString);
    const value = isSame && wanted.SecretString === undefined ? {} : newValue(wanted, place);
    if (Object.keys(value).length > 0) place.store.put({ ...before, facts: { VersionId: uuid(place.region.hex) } });
    const { SecretString = null } = before.model;
    return { ...wanted, ...(SecretString === null ? {} : { SecretString }), ...value };
  },
};

/** Empty where the request says nothing of a value. */
function newValue({ SecretString, GenerateSecretString: how }: Model, { region }: Place): Model {
  if (SecretString !== undefined) return { SecretString };
  if (!isModel(how)) return {};
  const made = region.hex(Number(how.PasswordLength ?? 32));
  const key = textOf(how, 'GenerateStringKey');
  if (key === undefined) return { SecretString: made };
  const template = JSON.parse(textOf(how, 'SecretStringTemplate') ?? '{}') as Json;
  return { SecretString: JSON.stringify({ ...(isModel(template) ? template : {}), [key]: made }) };
}
