/**
 * How long things take, in milliseconds of the Region's clock. Fargate needs half a minute to a minute for what takes
 * five seconds here, and deregistration its delay (300 s unless set): shortened, so that a quick start is quick. The
 * order of things is AWS's.
 */
export const PACE = {
  /** From a request until the service scheduler looks at the service. */
  scheduler: 1_000,
  /** How long a stage of a deployment that shifts traffic lasts at least (believed). */
  stage: 1_000,
  /** A Lambda hook from its call until its answer. */
  hook: 1_000,
  provisioning: 2_000,
  /** From a task that finds no room until managed scaling has launched an instance (believed: minutes). */
  instance: 20_000,
  /** PENDING: the images are pulled. */
  pulling: 3_000,
  /** RUNNING until a `crash` container exits. */
  crash: 1_000,
  /** RUNNING until a task that nobody checks counts as healthy (believed: ECS counts it when it is RUNNING). */
  settling: 3_000,
  /** RUNNING until a container health check has its verdict. */
  healthCheck: 5_000,
  /** Between two looks at the health of targets that are not healthy yet. */
  targetLook: 5_000,
  /** Beyond the grace period: how long a target may take before its task is given up. */
  targetPatience: 120_000,
  /** Beyond the grace period: how long an `unhealthy` task lasts. */
  unhealthy: 15_000,
  deregistration: 5_000,
  stopping: 2_000,
  deprovisioning: 1_000,
  /** Stopped tasks and INACTIVE services can be read that long (DOC: "about an hour"). */
  kept: 3_600_000,
  /** The first and the longest pause before a service that keeps failing starts another task (believed). */
  backOff: 10_000,
  longestBackOff: 900_000,
} as const;
