/**
 * The inspector panel, beside a whole flow in Storybook's own frame.
 */
import type {Storybook} from './storybook.ts';

export const inspectorProblems = async ({
  origin,
  openTab,
}: Pick<Storybook, 'origin' | 'openTab'>): Promise<string[]> => {
  const {page} = await openTab();
  await page.setViewport({width: 1400, height: 900});
  await page.goto(`${origin}/?path=/story/whole-flows--sign-in-by-code&addonPanel=auth-sign-in/inspector`);
  const isThrough = () =>
    ['experience/submit → 200', '"name": "leaving"'].every((text) => document.body.innerText.includes(text));
  const seen = await page.waitForFunction(isThrough, {timeout: 30_000}).catch(() => undefined);
  if (!seen) return ['inspector: calls and last screen of a whole sign-in are not shown'];
  const text = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.body.innerText;
  });
  return [
    ...(/"code": "••••••"/.test(text) ? [] : ['inspector: no masked code']),
    ...(/"code": "\d{6}"/.test(text) ? ['inspector: a code is shown'] : []),
  ];
};
