import type { FaultHook, FaultInstruction, PendingCall } from './faults.ts';

/** Faults for the next calls that match. */
export interface ScriptedFault {
  /** IAM prefix; any service where absent. */
  readonly service?: string | undefined;
  readonly operation?: string | undefined;
  /** How many matching calls fail; 1 unless given. */
  readonly times?: number | undefined;
  readonly instruction: FaultInstruction;
}

/** Faults ordered one by one, used up in the order of their ordering. */
export interface FaultScript {
  readonly hook: FaultHook;
  add(fault: ScriptedFault): void;
  /** What is not used up yet, with what is left of `times`. */
  pending(): readonly ScriptedFault[];
  clear(): void;
}

export function createFaultScript(): FaultScript {
  let faults: ScriptedFault[] = [];
  return {
    hook(call) {
      const found = faults.find((each) => matches(each, call));
      if (!found) return undefined;
      const left = (found.times ?? 1) - 1;
      faults = faults.flatMap((each) => (each !== found ? each : left > 0 ? { ...each, times: left } : []));
      return found.instruction;
    },
    add(fault) {
      faults = [...faults, fault];
    },
    pending: () => faults,
    clear() {
      faults = [];
    },
  };
}

function matches({ service, operation }: ScriptedFault, call: PendingCall): boolean {
  return (!service || service === call.service) && (!operation || operation === call.operation);
}
