import type { Fault } from '../contract.ts';
import type { Api, Operation } from '../schema/api.ts';

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One AWS protocol: reads a request's body into SDK-shaped input, writes SDK-shaped output and errors. */
export interface WireProtocol {
  /** Throws Fault for a body that is not of this protocol. */
  read(operation: Operation, body: string): Record<string, unknown>;
  write(exchange: Exchange, output: Readonly<Record<string, unknown>>): WireResponse;
  fault(api: Api | undefined, requestId: string, fault: Fault): WireResponse;
}

export interface Exchange {
  readonly api: Api;
  readonly operation: Operation;
  readonly requestId: string;
}
