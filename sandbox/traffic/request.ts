/** A request as a client would send it, and where. */
export interface TrafficRequest {
  /** Name or ARN of the load balancer that it arrives at. */
  readonly loadBalancer: string;
  readonly port: number;
  readonly host?: string | undefined;
  /** `/` unless given. */
  readonly path?: string | undefined;
  /** `GET` unless given. */
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly sourceIp?: string | undefined;
}

/** Who may answer on one way: a registered target, and the task behind it where ECS runs one there. */
export interface Server {
  /** `id:port`. */
  readonly target: string;
  /** `family:revision`. */
  readonly revision?: string | undefined;
  readonly task?: string | undefined;
}

/** One way that the load balancer may take the request: a target group of positive weight. */
export interface Branch {
  readonly targetGroupArn: string;
  readonly weight: number;
  readonly servers: readonly Server[];
}

/** What may become of one request, all ways together. */
export interface Route {
  /** Priority of the rule that took it, `default` for the listener's own; undefined where none did. */
  readonly rule?: string | undefined;
  readonly branches: readonly Branch[];
  /** The load balancer's own answer: `HTTP_301`, `404`. */
  readonly answered?: string | undefined;
  /** Every way on which the request would have failed, in words; empty when it could not have failed. */
  readonly failures: readonly string[];
}

export function failed(reason: string): Route {
  return { branches: [], failures: [reason] };
}
