/**
 * A resource type's handler refuses or fails: the operation ends FAILED with this code, one of HandlerErrorCode
 * (CloudFormation CLI user guide, "Handler error codes").
 */
export class HandlerFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function invalidRequest(message: string): HandlerFailure {
  return new HandlerFailure('InvalidRequest', message);
}

export function notFound(type: string, identifier: string): HandlerFailure {
  return new HandlerFailure('NotFound', `Resource of type '${type}' with identifier '${identifier}' was not found.`);
}

export function alreadyExists(type: string, identifier: string): HandlerFailure {
  return new HandlerFailure(
    'AlreadyExists',
    `Resource of type '${type}' with identifier '${identifier}' already exists.`,
  );
}
