/** A mistake the person can mend: shown without a stack. */
export class UsageError extends Error {}
