import type { OutsideAnswer } from '../model/outside.ts';

/** States of Terraform by the names that the operator's configuration gives them. Never rejects. */
export interface TerraformStates {
  /** What the state holds at an address: a refusal where it is sensitive, not there, or the state cannot be read. */
  value(state: string, address: string): Promise<OutsideAnswer>;
}

/** Of whom no state was made known. */
export const NO_STATES: TerraformStates = {
  value: async (state) => ({ state: 'refused', reason: `no state "${state}" is configured; --tfstate names none` }),
};
