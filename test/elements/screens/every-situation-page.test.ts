import {describeEverySituation} from './every-situation.ts';

describeEverySituation({isolated: false});
