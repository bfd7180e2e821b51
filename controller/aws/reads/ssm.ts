import type { Parameter } from '@aws-sdk/client-ssm';
import { AwsError, isAwsError } from '../../model/aws-error.ts';
import type { Reads } from '../../model/aws-reads.ts';
import type { Answers, Loader } from '../loader.ts';
import type { ReadRows, Session } from '../session.ts';

/** AWS Systems Manager API Reference, GetParameters. */
const NAMES_PER_CALL = 10;
const CALL = 'ssm:GetParameters';

type Value = Reads['ssm:parameter']['value'];

/** Parameters by name, shared by all that read any. */
export function parameterLoader(session: Session): Loader<string, Parameter> {
  return session.loader<string, Parameter>({
    call: CALL,
    id: (name) => name,
    size: NAMES_PER_CALL,
    onNotFound: 'bisect',
    load: (names) => loadParameters(session, names),
  });
}

export function ssmReads(parameters: Loader<string, Parameter>): ReadRows<'ssm'> {
  return {
    'ssm:parameter': async (name) => readable(await parameters.load(name)),
    'ssm:parameterType': async (name) => (await parameters.load(name))?.Type,
  };
}

/** Permission for one name that is missing denies the whole request: then every name answers for itself. */
async function loadParameters(session: Session, names: readonly string[]): Promise<Answers<Parameter>> {
  try {
    const answer = await session.send(CALL, { Names: [...names], WithDecryption: false });
    return answersOf(names, answer.Parameters ?? [], answer.InvalidParameters ?? []);
  } catch (error) {
    if (names.length === 1 || !isAwsError(error, 'denied')) throw error;
    const one = async (name: string) =>
      loadParameters(session, [name]).catch((thrown: unknown) => failed(name, thrown));
    return new Map((await Promise.all(names.map(one))).flatMap((answers) => [...answers]));
  }
}

function failed(name: string, thrown: unknown): Answers<Parameter> {
  if (!isAwsError(thrown)) throw thrown;
  return new Map([[name, thrown]]);
}

function answersOf(
  names: readonly string[],
  parameters: readonly Parameter[],
  invalid: readonly string[],
): Answers<Parameter> {
  const found = new Map<string, Parameter | undefined>(invalid.map((name) => [name, undefined]));
  for (const name of names) {
    const parameter = parameters.find((each) => isNamed(each, name));
    if (parameter) found.set(name, parameter);
  }
  return found;
}

/** A parameter may be asked for by name or ARN, with or without a selector (`:3`, `:label`). */
function isNamed(parameter: Parameter, name: string): boolean {
  const selector = parameter.Selector ?? '';
  return name === `${parameter.Name}${selector}` || name === `${parameter.ARN}${selector}`;
}

/** Throws for a secret: it must never become a value of a manifest, be printed in plans and kept in revisions. */
function readable(parameter: Parameter | undefined): Value | undefined {
  if (!parameter) return undefined;
  if (parameter.Type !== 'SecureString') return { value: parameter.Value ?? '', type: parameter.Type ?? 'String' };
  const message = `parameter ${parameter.Name} is a SecureString; pass it to containers by ARN (secrets[].valueFrom)`;
  throw new AwsError({ class: 'invalid', code: 'SecureParameter', call: CALL, message });
}
