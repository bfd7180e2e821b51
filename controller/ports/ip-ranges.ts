import type { OutsideAnswer } from '../model/outside.ts';

export interface RangesAsked {
  /** As AWS's document names it: `API_GATEWAY`. */
  readonly service: string;
  readonly region: string;
  readonly family: 'ipv4' | 'ipv6';
}

/** The addresses that AWS publishes for its services. Never rejects. */
export interface IpRanges {
  /** CIDR blocks, sorted, never an empty list: a refusal where there are none, or where nobody knows. */
  of(asked: RangesAsked): Promise<OutsideAnswer>;
}

/** Of who has no way to AWS's document. */
export const NO_RANGES: IpRanges = {
  of: async () => ({
    state: 'refused',
    reason: "AWS's address ranges are not read here; --ip-ranges says where they are",
  }),
};
