/** What one check has found. */
import type {FaultId} from '../faults.ts';

export interface Finding {
  readonly check: string;
  /** Absent where it is as it should be, or could not be checked. */
  readonly fault?: FaultId;
  readonly isSkipped?: true;
  /** What was seen, without a cookie's value or anything else that is secret. */
  readonly detail: string;
}

export const good = (check: string, detail: string): Finding => ({check, detail});
export const bad = (check: string, fault: FaultId, detail: string): Finding => ({check, fault, detail});
export const skipped = (check: string, detail: string): Finding => ({check, isSkipped: true, detail});
