import type { Model, Stored } from './store.ts';
import type { Place } from './world.ts';

export interface Durations {
  readonly create?: number;
  readonly update?: number;
  readonly delete?: number;
}

/** What a type's handlers do beyond keeping what they were sent. Each may throw HandlerFailure, or Fault as the service behind does. */
export interface Behaviour {
  /** AWS's seconds from the handler's start until the resource is stable; 2 unless given. */
  readonly seconds?: Durations | ((model: Model) => Durations) | undefined;
  /**
   * The resource as it is made of what was asked: properties that AWS sets or fills in. What is left unset of identifier
   * and read-only attributes gets plausible values.
   */
  create?(wanted: Model, place: Place): Model;
  /** Facts that the model does not tell. */
  facts?(model: Model, place: Place): Model;
  /** Right after it was put into the store. */
  made?(made: Stored, place: Place): void;
  /** Read-only attributes that it has only once it is stable. */
  readonly later?: readonly string[] | undefined;
  /** The model when it is stable; throws where it never will be, and the half-made resource stays. */
  ready?(made: Stored, place: Place): Model | undefined;
  /** The resource as it is after a change to `wanted`. */
  update?(before: Stored, wanted: Model, place: Place): Model;
  /** Refuses what must not be deleted. */
  mayRemove?(stored: Stored, place: Place): void;
  /** What goes with it; it is still in the store. */
  removed?(stored: Stored, place: Place): void;
  /** The model as reads show it, where that is more than what is kept. */
  show?(stored: Stored, place: Place): Model;
  /** Whether one such resource is named by this model already, where that is more than its identifier. */
  isTaken?(wanted: Model, place: Place): boolean;
}
