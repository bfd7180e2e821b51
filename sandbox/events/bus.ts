export interface Bus {
  readonly name: string;
  readonly arn: string;
  /** By name. */
  readonly rules: Map<string, Rule>;
}

export interface Rule {
  readonly pattern: Readonly<Record<string, unknown>>;
  /** ARNs of queues by target id. */
  readonly targets: Map<string, string>;
}
