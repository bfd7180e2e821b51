import { createEventBus } from '../../engine/bus.ts';
import { createDeletionCaps } from '../../engine/deletion.ts';
import { createExecutor, type Execution } from '../../engine/execute.ts';
import { createOwnWritesFloor } from '../../engine/floor.ts';
import type { Permit } from '../../engine/guard.ts';
import { ownerTags } from '../../engine/ownership.ts';
import type { Steered, Steering } from '../../kinds/service/steering/steered.ts';
import { DEFAULT_MANAGEMENT } from '../../model/document.ts';
import { type Json, stableStringify } from '../../model/json.ts';
import type { Step } from '../../model/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import { printDocument } from '../output/document.ts';
import { formatSteering, type SteeringView, steeringDocument } from '../output/steering-text.ts';
import { confirm } from '../program/confirm.ts';
import { CliError, EXIT, type ExitCode, type ExitName } from '../program/exit.ts';
import { flagOn, flagText, type VerbContext } from '../program/verb.ts';
import { type OpenService, withService } from './open-service.ts';
import { revisionDifferences } from './revision-differences.ts';

export interface Command {
  /** As people type it: `undo`. */
  readonly name: string;
  /** Pure but for what it must read beside the service. */
  readonly decide: (steered: Steered, open: OpenService) => Steering | Promise<Steering>;
  /** What can be done next, told once it is sent. */
  readonly hints: (open: OpenService) => readonly string[];
}

type Act = Extract<Steering, { kind: 'act' }>;

/**
 * One command that changes a rollout, from question to answer: shows what would be sent and where, asks, looks again,
 * and sends it through the executor and its guards. Rejects with CliError: `refused` where there is nothing to do, where
 * nobody says yes, or where the service has changed since.
 */
export function steer(context: VerbContext, command: Command): Promise<ExitCode> {
  return withService(context, async (open) => {
    let act = await decided(command, open, context.io.clock);
    const asJson = flagText(context, 'output') === 'json';
    const text = (): string => formatSteering(act.view, context.style.out);
    if (!asJson) context.io.out.write(text());
    if (flagOn(context, 'dryRun')) return end(context, act.view, { sent: false, hints: [] });
    if (!flagOn(context, 'yes')) {
      if (asJson) context.io.err.write(text());
      await confirm(context.io, 'Send this?');
      act = await decidedAgain(act, { command, open, clock: context.io.clock });
    }
    await send(context, { open, act });
    return end(context, act.view, { sent: true, hints: command.hints(open) });
  });
}

interface Decided {
  /** When the service was read; milliseconds since the epoch. */
  readonly at: number;
  readonly steps: readonly Step[];
  readonly view: SteeringView;
}

async function decided({ name, decide }: Command, open: OpenService, clock: Clock): Promise<Decided> {
  const at = clock.now();
  const steered = await open.read();
  const steering = await decide(steered, open);
  if (steering.kind === 'refuse') throw new CliError('refused', `${open.key}: ${steering.message}`, steering.hint);
  return { at, steps: steering.steps, view: viewOf(name, { open, steered, steering }) };
}

/** Who said yes said it to these very steps. */
async function decidedAgain(
  before: Decided,
  { command, open, clock }: { command: Command; open: OpenService; clock: Clock },
): Promise<Decided> {
  const again = await decided(command, open, clock);
  if (stableStringify(again.steps as unknown as Json) === stableStringify(before.steps as unknown as Json))
    return again;
  throw new CliError('refused', 'the service has changed since; nothing was sent', 'look at it again');
}

function viewOf(
  command: string,
  { open, steered, steering }: { open: OpenService; steered: Steered; steering: Act },
): SteeringView {
  const { target: want, says, notes, steps } = steering;
  const { current: have } = steered;
  const { key, scope, caller, owner } = open;
  const differences = want && have ? revisionDifferences({ want, have }, scope) : [];
  return { command, key, scope, caller, owner, says, notes, steps, differences };
}

/** A person who asks for it is the permission; account, Region and age are guarded as ever. */
async function send(
  { io: { clock } }: VerbContext,
  { open, act: { at, steps } }: { open: OpenService; act: Decided },
): Promise<void> {
  const { aws, key, scope, owner } = open;
  const bus = createEventBus(clock);
  const floor = createOwnWritesFloor(clock);
  const caps = createDeletionCaps();
  const executor = createExecutor({ transport: aws.transport, clock, bus, floor, caps });
  const permit: Permit = {
    purpose: 'reconcile',
    management: { ...DEFAULT_MANAGEMENT, mode: 'enforce' },
    dryRun: false,
    mayWrite: () => true,
    scope,
    confirmed: scope,
    plannedAt: at,
    proven: true,
    suspension: undefined,
    twins: [],
    held: false,
    ownerTags: ownerTags(owner, key),
    quota: () => ({ group: '', managed: 0 }),
  };
  const execution = await executor.execute({ key, scope, steps, permit });
  if (execution.stopped) throw failureOf(execution, execution.stopped);
}

const EXIT_OF: Readonly<Record<string, ExitName>> = { denied: 'denied', conflict: 'refused', invalid: 'refused' };

function failureOf({ done }: Execution, stopped: NonNullable<Execution['stopped']>): CliError {
  const sent = done.map(({ call, why }) => `${call} (${why})`).join(', ');
  const rest = sent === '' ? 'nothing was sent before' : `sent before: ${sent}`;
  if ('refusal' in stopped) return new CliError('refused', `${stopped.refusal.message}; ${rest}`);
  const { error } = stopped;
  return new CliError(EXIT_OF[error.class] ?? 'unreachable', error.message, rest);
}

async function end(
  { flags, io }: VerbContext,
  view: SteeringView,
  { sent, hints }: { sent: boolean; hints: readonly string[] },
): Promise<ExitCode> {
  if (flags.output === 'json') await printDocument(io, 'json', steeringDocument(view, sent));
  else io.out.write(`${view.key}: ${sent ? view.says : `dry run, nothing was sent; ${view.says}`}\n`);
  for (const hint of hints) io.err.write(`${hint}\n`);
  return EXIT.ok;
}
