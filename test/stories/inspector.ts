/**
 * The inspector panel, beside a whole flow in Storybook's own frame.
 */
import type {Storybook} from './storybook.ts';

export const inspectorProblems = async ({
  address,
  openTab,
}: Pick<Storybook, 'address' | 'openTab'>): Promise<string[]> => {
  const {page, complaints} = await openTab();
  const shows = (...texts: string[]) =>
    page
      .waitForFunction(
        (...wanted: string[]) => wanted.every((text) => document.body.innerText.includes(text)),
        {timeout: 30_000},
        ...texts,
      )
      .catch(() => undefined);

  await page.setViewport({width: 1400, height: 900});
  await page.goto(`${address}/?path=/story/whole-flows--sign-in-by-code&addonPanel=auth-sign-in/inspector`);
  if (!(await shows('experience/submit → 200', '"name": "leaving"'))) {
    return ['inspector: calls and last screen of a whole sign-in are not shown'];
  }
  const text = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.body.innerText;
  });
  await page.click('#screens-callback');
  await page.locator('a[href$="screens-callback--callback"]').click();
  const isNew = await shows('"finish-callback"', 'None. A story of a single screen');
  return [
    ...complaints.map((complaint) => `inspector: ${complaint}`),
    ...(/"code": "••••••"/.test(text) ? [] : ['inspector: no masked code']),
    ...(/"code": "\d{6}"/.test(text) ? ['inspector: a code is shown'] : []),
    ...(isNew ? [] : ['inspector: the calls of one story stay beside the next']),
  ];
};
