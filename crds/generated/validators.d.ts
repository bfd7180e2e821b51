// Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew.
import type { ErrorObject } from 'ajv';

interface Validate {
  (document: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

export declare const validateNamespace: Validate;
export declare const validateCluster: Validate;
export declare const validateLoadBalancer: Validate;
export declare const validateTargetGroup: Validate;
export declare const validateListener: Validate;
export declare const validateListenerRule: Validate;
export declare const validateService: Validate;
export declare const validateServiceAutoScaling: Validate;
