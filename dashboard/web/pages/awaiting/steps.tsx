import type { JSX } from 'preact';
import { ACT_VERBS, type ActVerb } from '../../../../controller/model/operation.ts';
import type { AwaitingItem, NextStep } from '../../../schema/awaiting.ts';
import { askToAct } from '../../acts/wish.ts';
import { RetryButton } from '../../components/retry.tsx';
import { Snippet } from '../../components/snippet.tsx';
import { may } from '../../state/session.ts';

/** What can be done next: buttons for what whoever looks may have done here, lines for the rest. */
export function Steps({ item }: { readonly item: AwaitingItem }): JSX.Element {
  const buttons = item.steps.filter((step) => isButton(step, item));
  const lines = item.steps.filter((step) => !isButton(step, item));
  return (
    <div class="await-steps">
      {buttons.length > 0 ? (
        <p class="await-buttons">
          {buttons.map((step, index) => (
            <StepButton key={step.label} step={step} item={item} isFirst={index === 0} />
          ))}
        </p>
      ) : null}
      {lines.map((step) => (
        <StepLine key={step.label} step={step} />
      ))}
    </div>
  );
}

function isButton({ verb, path }: NextStep, { key, message, kind }: AwaitingItem): boolean {
  if (path !== undefined) return true;
  if (verb === undefined || !may(verb)) return false;
  return verb === 'retry' ? message !== undefined : isActVerb(verb) && (key !== undefined || kind === 'source');
}

function isActVerb(verb: string): verb is ActVerb {
  return (ACT_VERBS as readonly string[]).includes(verb);
}

interface StepButtonProps {
  readonly step: NextStep;
  readonly item: AwaitingItem;
  readonly isFirst: boolean;
}

function StepButton({ step: { label, verb, path }, item, isFirst }: StepButtonProps): JSX.Element | null {
  const look = isFirst ? 'button primary' : 'button';
  if (path !== undefined) {
    return (
      <a class="button" href={path}>
        {label}
      </a>
    );
  }
  if (verb === 'retry' && item.message !== undefined)
    return <RetryButton id={item.message} label={label} look={look} />;
  if (verb === undefined || !isActVerb(verb)) return null;
  const keys = item.key === undefined ? [] : [item.key];
  return (
    <button type="button" class={look} onClick={() => askToAct({ verb, keys })}>
      {label}
    </button>
  );
}

function StepLine({ step: { label, where, yaml, command } }: { readonly step: NextStep }): JSX.Element {
  const line = yaml ?? command;
  return (
    <div class="await-line">
      <p>
        {label}
        {where === undefined ? null : <span class="second"> {where}</span>}
      </p>
      {line === undefined ? null : <Snippet text={line} />}
    </div>
  );
}
