/**
 * For whoever builds the page: what is wrong, said once, without a word of whoever signs in.
 */
import {describeFault, type FaultId} from '../../doctor/faults.ts';

const said = new Set<FaultId>();

/** `where` are origins and paths alone. */
export const report = (id: FaultId, ...where: readonly string[]) => {
  if (said.has(id)) return;
  said.add(id);
  console.warn(`[auth-sign-in] ${id}: ${describeFault(id)}${where.length > 0 ? ` Here: ${where.join(', ')}.` : ''}`);
};
