import { type Identity, KINDS, type KindName } from '../../model/identity.ts';
import { CliError } from '../program/exit.ts';
import { didYouMean } from '../program/suggest.ts';
import { kindNamed, kindWords } from './kind-names.ts';

const DEFAULT_NAMESPACE = 'default';

/** Kinds and names that a command line selects; what is undefined selects all. */
export interface Selection {
  readonly namespace?: string | undefined;
  readonly kind?: KindName | undefined;
  readonly name?: string | undefined;
}

/** The kind that is meant. Throws CliError with the nearest name. */
export function parseKind(word: string): KindName {
  const kind = kindNamed(word);
  if (kind) return kind;
  throw new CliError(
    'invalid',
    `there is no kind ${word}${didYouMean(word, kindWords())}`,
    `kinds: ${KINDS.join(', ')}`,
  );
}

/**
 * `KIND NAME`, `KIND/NAME` or `NAMESPACE/KIND/NAME`. `namespace` is the one of the command's option; an address that
 * names another one is wrong.
 */
export function parseSelection(args: readonly string[], namespace: string | undefined): Selection {
  const parts = args.flatMap((arg) => arg.split('/'));
  if (args.length > 2 || parts.length > 3 || parts.some((part) => part === '')) {
    throw new CliError('invalid', `${args.join(' ')} names no object`, 'write KIND/NAME or NAMESPACE/KIND/NAME');
  }
  if (parts.length === 3) return inNamespace(parts, namespace);
  const [kind, name] = parts;
  return { namespace, kind: kind === undefined || kind === 'all' ? undefined : parseKind(kind), name };
}

function inNamespace(parts: readonly string[], namespace: string | undefined): Selection {
  const [own = '', kind = '', name = ''] = parts;
  if (namespace !== undefined && namespace !== own) {
    throw new CliError('invalid', `${parts.join('/')} is not in namespace ${namespace}`);
  }
  return { namespace: own, kind: parseKind(kind), name };
}

/** Exactly one object; the namespace is `default` unless told. */
export function parseIdentity(args: readonly string[], namespace: string | undefined): Identity {
  const { kind, name, namespace: chosen } = parseSelection(args, namespace);
  if (kind === undefined || name === undefined) {
    throw new CliError('invalid', 'name one object', 'write KIND/NAME or NAMESPACE/KIND/NAME');
  }
  return { namespace: chosen ?? DEFAULT_NAMESPACE, kind, name };
}
