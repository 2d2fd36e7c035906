import type {CodeIdentifier} from '../../protocol/experience.ts';
import {unbroken, written} from './identity.ts';
import {maskIdentifier} from './mask-identifier.ts';

/** Enough of an identifier for its owner. */
export const maskedText = ({type, value}: CodeIdentifier) =>
  unbroken(written({type, value}, maskIdentifier(type, value)));
