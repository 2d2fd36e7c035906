/** Requests of a page that hang until they are let go, all or some of them. */
import type {HTTPRequest, Page} from 'puppeteer-core';

type Which = (request: HTTPRequest) => boolean;

/** @returns what lets go */
export const holdBack = async (page: Page, isHeld: Which) => {
  const held = new Set<HTTPRequest>();
  let mayGo: Which = () => false;
  // One that the test has answered itself needs nothing more.
  const goOn = (request: HTTPRequest) => void request.continue().catch(() => {});
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isHeld(request) && !mayGo(request)) held.add(request);
    else goOn(request);
  });
  return (which: Which = () => true) => {
    mayGo = which;
    for (const request of [...held].filter(which)) {
      held.delete(request);
      goOn(request);
    }
  };
};
