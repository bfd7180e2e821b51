import type { ObjectStatus } from '../../controller/model/status.ts';

/** How the command line takes an object, as in `shop/service/web`. */
export function spellOf({ identity: { kind, name, namespace } }: Pick<ObjectStatus, 'identity'>): string {
  return `${namespace}/${kind.toLowerCase()}/${name}`;
}

export function commandFor(status: Pick<ObjectStatus, 'identity'>, verb: string): string {
  return `evenkeel ${verb} ${spellOf(status)}`;
}
