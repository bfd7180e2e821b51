/** What is allowed instead, after a message: a question stands for itself, anything else is named as what it is. */
export function withAllowed(message: string, allowed: string | undefined): string {
  return allowed === undefined ? message : `${message}; ${allowedWords(allowed)}`;
}

/** The same as a clause of its own: `did you mean "image"?`, or `allowed: a, b`. */
export function allowedWords(allowed: string): string {
  return allowed.startsWith('did you mean') ? allowed : `allowed: ${allowed}`;
}
