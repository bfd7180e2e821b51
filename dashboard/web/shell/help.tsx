import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Shortcut } from '../page.tsx';
import { PAGES } from '../pages/index.ts';
import { helpOpen } from './help-open.ts';
import { EVERYWHERE } from './keyboard.ts';
import { openPage } from './open-page.ts';

const TOKENS: readonly (readonly [token: string, finds: string])[] = [
  ['kind:service', 'one kind'],
  ['ns:shop', 'one namespace; ns:sh* for all that start so'],
  ['health:degraded', 'one state'],
  ['sync:drifted', 'live was edited outside'],
  ['is:attention', 'what needs a person'],
];

export function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = (): void => {
    helpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">Keyboard</h2>
      <Shortcuts list={[...(openPage.value?.shortcuts ?? []), OPEN, ...EVERYWHERE]} />
      <h2>Views</h2>
      <dl>
        {PAGES.map(({ name, place }) =>
          place && place.isOffered?.value !== false ? (
            <Line key={name} text={place.label}>
              <kbd>g</kbd>
              <kbd>{place.chord}</kbd>
            </Line>
          ) : null,
        )}
      </dl>
      <h2>Search words</h2>
      <dl>
        {TOKENS.map(([token, finds]) => (
          <Line key={token} text={finds}>
            <code>{token}</code>
          </Line>
        ))}
      </dl>
      <button type="button" class="button" onClick={close}>
        Close
      </button>
    </dialog>
  );
}

/** The browser's own. */
const OPEN: Shortcut = { keys: ['Enter'], does: 'Open the line', press: () => undefined };

function Shortcuts({ list }: { readonly list: readonly Shortcut[] }): JSX.Element {
  return (
    <dl>
      {list.map(({ keys, does }) => (
        <Line key={does} text={does}>
          {keys
            .filter((key) => !key.startsWith('Arrow'))
            .map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
        </Line>
      ))}
    </dl>
  );
}

function Line({ text, children }: { readonly text: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{text}</dd>
    </div>
  );
}
