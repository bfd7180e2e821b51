import type { Listings, Reads } from './aws-reads.ts';
import type { Comparison } from './difference.ts';
import type { Fields } from './fields.ts';
import type { Health } from './health.ts';
import type { Identity, KindName, ResourceKey } from './identity.ts';
import type { InspectTarget, ScalingActivityView, TaskView, TreeNode, TreeTarget } from './inspection.ts';
import type { Json, JsonObject } from './json.ts';
import type { Plan, Step } from './plan.ts';
import type { Resource } from './resource.ts';
import type { RolloutView } from './rollout.ts';
import type { PastRollout, RevisionPair, RevisionSides } from './rollout-archive.ts';
import type { Steerable, SteeringOrder } from './steering.ts';
import type { Held, Tags } from './tags.ts';

/**
 * What a kind may ask of the world: reads, in batches. A rejection means *unknown* (never absent); `undefined` is said
 * only where AWS said that the thing does not exist. Load everything that can be known from the spec together
 * (`Promise.all`), or batches fragment.
 */
export interface Reader {
  get<R extends keyof Reads>(read: R, key: Reads[R]['key']): Promise<Reads[R]['value'] | undefined>;
  list<L extends keyof Listings>(listing: L, key: Listings[L]['key']): Promise<readonly Listings[L]['value'][]>;
}

/** What was seen of one object. */
export type Seen<Live> =
  /** `found`: what the kind's own plan for a creation needs to know of the surroundings; nobody else reads it. */
  | { readonly state: 'absent'; readonly found?: Json | undefined }
  /** On its way out (DRAINING, deleting); nothing can be done with it but wait. */
  | { readonly state: 'leaving'; readonly reason: string }
  /** `tags` with the names of {@link ./tags.ts}; kinds whose objects take no tags translate from where they keep them. */
  | {
      readonly state: 'present';
      readonly live: Live;
      readonly tags: Tags;
      /**
       * Set for what AWS made as a part of something that is ours: it is taken over without being asked for, and this says
       * in words what proves it.
       */
      readonly belongs?: string | undefined;
    };

export type Present<Live> = Extract<Seen<Live>, { state: 'present' }>;

/** What a kind plans for; with what is on its way out the engine waits before any kind is asked. */
export type Plannable<Live> = Exclude<Seen<Live>, { state: 'leaving' }>;

/** The two sides of a comparison in the shape of the CRD's spec, not yet canonical. */
export interface Sides<Facts> {
  readonly want: JsonObject;
  readonly have: JsonObject;
  readonly facts: Facts;
  /** Fields of this one object, where they are known only with it; they replace the kind's own. */
  readonly fields?: Fields<never> | undefined;
  /** Paths of what the manifest used to state and states no more; a difference there says so. */
  readonly removed?: readonly string[] | undefined;
}

/** Something of ours that lives; found by listing, independent of any document. */
export interface Owned {
  /** From the resource tag. */
  readonly identity: Identity;
  readonly tags: Tags;
  /** As {@link ResourceKind.naturalKey} would give it: a document that claims the same object protects it. */
  readonly naturalKey: string;
  /** As {@link ResourceKind.outputs} would give it: the main output, which tells one life of an object from another. */
  readonly main: string;
  /** What `observe` needs to find it again without a document: names and ARNs only. */
  readonly locator: Json;
  /** CloudFormation's type, of a kind whose objects are of many. */
  readonly type?: string | undefined;
  /** Teardown order, where the kind's own says too little: of a kind whose objects are of many types. */
  readonly rank?: number | undefined;
  /** What would be lost with it, as in `its data`: it is kept unless its own document says `deletionPolicy: delete`. */
  readonly stateful?: string | undefined;
  /** Found, not made: teardown lets go of it (takes our tags off, at most) and it lives on. */
  readonly released?: boolean | undefined;
}

export interface ObserveTarget<Spec> {
  /** The document, or undefined when the object has none any more. */
  readonly resource?: Resource<Spec> | undefined;
  readonly locator?: Json | undefined;
  readonly identity: Identity;
  /**
   * Owner and resource tag of what is ours under this identity. With them an object is also found where the document does
   * not look for it any more; undefined where nobody may be taken for its owner.
   */
  readonly ownerTags?: Tags | undefined;
  /** As in {@link PlanContext}; what lives of them may have to be looked at before a replacement ends. */
  readonly referrers?: readonly Resource[] | undefined;
  /** As in {@link PlanContext}; what a kind reads more, or once more, because of it. */
  readonly remembered?: Json | undefined;
  /** What the object's last rollout replaced is wanted, too. */
  readonly withHistory?: boolean | undefined;
}

/** What the pure part of a pass may know beside desired and live. */
export interface PlanContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Owner and resource tag: everything that is created carries them from its first moment. */
  readonly ownerTags: Tags;
  /** Desired objects that refer to this one, resolved as far as they can be; none for kinds that do not ask. */
  readonly referrers: readonly Resource[];
  /** What `remember` kept of the object when it was last seen; undefined after a restart. */
  readonly remembered?: Json | undefined;
  /** Whether exactly what is desired was settled before, as the applied tag says: what differs has moved away since. */
  readonly settledBefore?: boolean | undefined;
  /** When a person last said that holds are over, milliseconds since the epoch. */
  readonly resumedAt?: number | undefined;
  /**
   * When somebody last asked for it to be tried once more, or something that it refers to was changed, milliseconds since
   * the epoch: what failed before that time may go well now. Says nothing of rollouts.
   */
  readonly retriedAt?: number | undefined;
  /**
   * Of an object that takes another one's place (REPLACES_TAG): dependants that may still use the other one. Undefined where
   * nobody asked.
   */
  readonly unmoved?: readonly ResourceKey[] | undefined;
  /** What was found out about exactly what is desired after its rollout: it is held until a person says otherwise. */
  readonly held?: Held | undefined;
  /**
   * Whether other rollouts come first: where one would begin now, the plan is a hold for `wave` with the steps that go out
   * meanwhile. Anything else is planned as ever.
   */
  readonly paced?: boolean | undefined;
}

/** What `remember` may look at: what it kept before, and the steps that were carried out in this pass. */
export interface RememberContext {
  readonly earlier?: Json | undefined;
  readonly done: readonly Step[];
}

/** What `health` may look at beside the live object. */
export interface HealthContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly remembered?: Json | undefined;
}

export interface PlanInput<Spec, Live> {
  readonly resource: Resource<Spec>;
  readonly seen: Plannable<Live>;
  /** Undefined when nothing lives. Ignored and foreign-owned fields already hold their live value in `want`. */
  readonly comparison?: Comparison | undefined;
  /** Canonical desired; the same as `comparison.want` when something lives. */
  readonly want: JsonObject;
  readonly context: PlanContext;
}

/**
 * Everything Evenkeel knows about one kind of object. There is no apply and no delete member: a kind decides, as data;
 * one executor acts, so no kind can forget throttling, tags, timeouts, dry-run or events.
 *
 * All members are pure but `discover`, `observe`, `steer` and `inspect`, which only read.
 */
export interface ResourceKind<Spec = JsonObject, Live = unknown, Facts = unknown> {
  readonly name: KindName;
  /** Teardown order: lower ranks go first. Creation follows references, not ranks. */
  readonly rank: number;
  readonly fields: Fields<Facts>;
  /**
   * Set for kinds that make a picture of other objects: nothing of it goes out while one that it comes after is not as its
   * own document says, as a fresh look tells; and it is looked at anew when one of them has changed.
   */
  readonly publishes?: true | undefined;
  /** Set for kinds to which it matters who refers to the object: each of those documents is resolved for every look. */
  readonly asksReferrers?: true | undefined;
  /**
   * What AWS knows the object by, as in `ecs:service/shop/web`; undefined while a part is an unresolved reference. Two
   * identities of one scope with one natural key are both rejected. Other kinds refer by it.
   */
  naturalKey(spec: Spec, identity: Identity): string | undefined;
  /** Natural keys of objects that this one names in AWS's own way (`cluster: shop`), with the field's path. */
  references(spec: Spec, identity: Identity): readonly { readonly naturalKey: string; readonly path: string }[];
  /** Everything of this kind in the scope that carries our owner tag value. Rejects rather than leave something out. */
  discover(owner: string, read: Reader): Promise<readonly Owned[]>;
  observe(target: ObserveTarget<Spec>, read: Reader): Promise<Seen<Live>>;
  /**
   * `live` is undefined when nothing lives: then only `want` and `facts` matter. `referrers` as in {@link PlanContext}:
   * another document may own a field before AWS shows it.
   */
  sides(resource: Resource<Spec>, live: Live | undefined, referrers?: readonly Resource[]): Sides<Facts>;
  plan(input: PlanInput<Spec, Live>): Plan;
  /** The plan by which what lives is to go, with what the type needs first. Has no document, so it can never depend on one. */
  teardown(identity: Identity, seen: Present<Live>, context: Omit<PlanContext, 'referrers'>): Plan;
  /** Tags of the kind's own that are written down with what was settled. */
  record?(resource: Resource<Spec>, live: Live): Tags;
  /** Steps that only set and remove tags of {@link ./tags.ts} (and nothing else) on a live object. */
  retag(live: Live, change: { readonly set: Tags; readonly remove: readonly string[] }): readonly Step[];
  /**
   * Steps that put the object back to what its last rollout replaced, as far as that was read ({@link
   * ObserveTarget.withHistory}); empty where there is no way back. Only kinds that roll out have it.
   */
  undo?(live: Live): readonly Step[];
  /**
   * Reads what an order about the object's rollouts rests on, and answers the decision. Only kinds that roll out have it.
   */
  steer?(live: Live, order: SteeringOrder, read: Reader): Promise<Steerable>;
  health(live: Live, context: HealthContext): Health;
  /** Values that others may refer to. The main one, for `${Kind/name}`, has the name ''. */
  outputs(live: Live): JsonObject;
  /** A few facts worth having after the object is gone or AWS has forgotten them (the last live count of a service). */
  remember?(live: Live, context: RememberContext): Json;
  /** Columns and details for people; on demand. */
  summary(live: Live): Summary;
  /** Tasks that were seen stopped, where the look had reason to read any: AWS forgets them, and people ask later. */
  stoppedTasks?(live: Live): readonly TaskView[];
  /** What people may look into when they ask for it. */
  readonly inspect?: Inspections | undefined;
  /** What AWS remembers of the object's rollouts; only of kinds that roll out. */
  readonly archive?: Archive<Facts> | undefined;
}

/** Reads an object's past, when people ask for it. Nothing of it decides anything. */
export interface Archive<Facts = unknown> {
  /** Newest first, at most twenty. */
  rollouts(target: InspectTarget, read: Reader): Promise<readonly PastRollout[]>;
  /** Undefined where AWS knows one of the two no longer. */
  sides(asked: RevisionPair, target: InspectTarget, read: Reader): Promise<RevisionSides<Facts> | undefined>;
}

/** Looks into one object; each reads what it needs when it is asked. Nothing of it decides anything. */
export interface Inspections {
  /** Rejects where the object itself cannot be read; of what hangs on it, what cannot be read becomes a node that says so. */
  tree(target: TreeTarget, read: Reader): Promise<TreeNode>;
  /** The tree tells what the last look at the object has found: it is as old as that. */
  readonly isOfLastLook?: true | undefined;
  /** The tasks that ECS shows, in no order. */
  tasks?(target: InspectTarget, read: Reader): Promise<readonly TaskView[]>;
  /** Newest first. */
  activities?(target: InspectTarget, read: Reader): Promise<readonly ScalingActivityView[]>;
  /** What Application Auto Scaling calls it: of whom one listing of all activities tells. */
  scalingId?(target: InspectTarget): string;
}

/** What lists and pages show of a live object beside its state. */
export interface Summary {
  readonly arn?: string | undefined;
  /** Where the AWS console shows it, where the ARN does not tell it or the object has none. */
  readonly consoleUrl?: string | undefined;
  readonly running?: number | undefined;
  readonly desired?: number | undefined;
  readonly pending?: number | undefined;
  /** In which Application Auto Scaling keeps the number of tasks; undefined while nothing scales them. */
  readonly range?: { readonly min: number; readonly max: number } | undefined;
  readonly image?: string | undefined;
  readonly detail?: string | undefined;
  /** Commit that made what the object runs, as its own tags say. */
  readonly madeBy?: string | undefined;
  /** The rollout under way or the last one. */
  readonly rollout?: RolloutView | undefined;
  /** Rollouts before that one that began after the last look, and are over, oldest first: the reducer tells of them once. */
  readonly missed?: readonly RolloutView[] | undefined;
  /** AWS's own events about the object, newest first. */
  readonly events?: readonly { readonly at: number; readonly message: string }[] | undefined;
}

/** A kind as the engine sees it, which knows no kind: specs and live objects pass through it unopened. */
export type ErasedKind = ResourceKind<JsonObject, unknown, unknown>;

export function eraseKind<Spec, Live, Facts>(kind: ResourceKind<Spec, Live, Facts>): ErasedKind {
  return kind as unknown as ErasedKind;
}
