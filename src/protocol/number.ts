/** Numbers from outside. A first screen reads none. */
import type {Reader} from './readers.ts';

export const number: Reader<number> = (value) => (typeof value === 'number' ? value : undefined);
