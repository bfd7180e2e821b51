import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { helpOpen } from '../state/help.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'Search the fleet'],
  [['j', 'k'], 'Next and previous object'],
  [['Enter'], 'Open the object'],
  [['[', ']'], 'Previous and next tab of an object'],
  [['d'], 'The object’s differences'],
  [['D'], 'All drift of the fleet'],
  [['Esc'], 'Close, or back to the fleet'],
  [['?'], 'This help'],
];

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
      <dl>
        {KEYS.map(([keys, does]) => (
          <Line key={does} text={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </Line>
        ))}
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

function Line({ text, children }: { readonly text: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{text}</dd>
    </div>
  );
}
