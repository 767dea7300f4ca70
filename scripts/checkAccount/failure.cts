/** The check cannot go on. The message is for the user and has nothing that Upwell sent. */
export class CheckFailed extends Error {}

/** What one answer was does not let a fact be told; the check goes on with the next fact. */
export class CannotTell extends Error {}
