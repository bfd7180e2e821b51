// Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew.
import type { ErrorObject } from 'ajv';
import type { KindName } from '../../controller/model/identity.ts';

interface Validate {
  (document: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

export declare const VALIDATORS: Readonly<Record<KindName, Validate>>;
