/** The check cannot go on. The message is for the user and holds nothing that Upwell sent. */
export class CheckFailed extends Error {}

/** An answer does not decide a fact; the check goes on with the next fact. */
export class UndecidedError extends Error {}
