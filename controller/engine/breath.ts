/** Looks that are compared and decided in one turn of the event loop: some tens of milliseconds. */
export const LOOKS_PER_TURN = 50;

/**
 * Lets others have their turn of the event loop: people's requests and the health probe do not wait until thousands of
 * objects are compared, whose answers all came at once.
 */
export interface Breath {
  /** Asked before each look goes on; undefined where it may go on in this turn. */
  take(): Promise<void> | undefined;
  /** Resolves in another turn. */
  turn(): Promise<void> | undefined;
}

/** @param pause resolves when everybody else had a turn; without it nobody waits. */
export function createBreath(pause: (() => Promise<void>) | undefined): Breath {
  let taken = 0;
  let next: Promise<void> | undefined;

  function turn(give: () => Promise<void>): Promise<void> {
    next ??= give().then(() => {
      taken = 0;
      next = undefined;
    });
    return next;
  }

  async function wait(give: () => Promise<void>): Promise<void> {
    do await turn(give);
    while (taken >= LOOKS_PER_TURN);
    taken += 1;
  }

  return {
    take() {
      if (!pause || taken < LOOKS_PER_TURN) {
        taken += 1;
        return undefined;
      }
      return wait(pause);
    },
    turn: () => pause && turn(pause),
  };
}
