import type { ActVerb } from '../../../controller/model/operation.ts';
import type { Shortcut } from '../page.tsx';
import { may } from '../state/session.ts';
import { askToAct } from './wish.ts';

/** Keys for what is done most on a page about one object. */
export function actShortcuts(key: string): readonly Shortcut[] {
  return [
    shortcut('r', 'Refresh the object', { verb: 'refresh', key }),
    shortcut('s', 'Sync the object', { verb: 'sync', key }),
    {
      keys: ['a'],
      does: 'What can be done with the object',
      press: () => document.querySelector<HTMLElement>('.act-bar [data-acts=menu]')?.click(),
    },
  ];
}

function shortcut(
  pressed: string,
  does: string,
  { verb, key }: { readonly verb: ActVerb; readonly key: string },
): Shortcut {
  return {
    keys: [pressed],
    does,
    press: () => {
      if (may(verb)) askToAct({ verb, keys: [key] });
    },
  };
}
