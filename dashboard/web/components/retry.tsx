import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AlertSendingJson } from '../../schema/alerts.ts';
import { send } from '../api.ts';
import { changes } from '../state/live.ts';

interface RetryProps {
  /** Of a message that could not be told. */
  readonly id: string;
  readonly label?: string;
  readonly look?: string;
}

/** Has a message told that was given up; says what comes of it beside the button. */
export function RetryButton({ id, label = 'Try again', look = 'button' }: RetryProps): JSX.Element {
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  const retry = async (): Promise<void> => {
    setSending(true);
    const answer = await send<AlertSendingJson>(`/api/v1/alerts/${id}/actions/retry`, {});
    setSending(false);
    setSaid(answer.ok ? 'On its way' : (answer.problem?.detail ?? 'It could not be sent'));
    changes.value++;
  };
  return (
    <span class="retry">
      <button type="button" class={look} disabled={isSending} onClick={() => void retry()}>
        {label}
      </button>
      <span class="second" role="status">
        {said}
      </span>
    </span>
  );
}
