/** What a proxy in front of pages of one's own forgets most often. */
import {bad, good, type Finding} from './finding.ts';
import {summary, type Visitor} from './visitor.ts';

/** Logto leads whoever has no sign-in away; a page for everybody is not its answer. */
export const consent = async (visitor: Visitor): Promise<Finding> => {
  const answer = await visitor.ask('/consent?app_id=auth-sign-in-doctor');
  return answer.location
    ? good('consent', 'GET /consent reaches Logto')
    : bad('consent', 'consent-not-forwarded', `GET /consent ${summary(answer)}`);
};

/** Any name will do: what is posted comes back as a query. */
export const callback = async (visitor: Visitor): Promise<Finding> => {
  const path = '/callback/auth-sign-in-doctor';
  const answer = await visitor.ask(path, {method: 'POST', body: new URLSearchParams({state: 'doctor'})});
  const {status, location} = answer;
  return status === 303 && location?.pathname === path && location.searchParams.get('state') === 'doctor'
    ? good('callback', 'POST /callback/… reaches Logto')
    : bad('callback', 'callback-not-forwarded', `POST ${path} ${summary(answer)}`);
};
