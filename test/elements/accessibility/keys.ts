/**
 * Real keys. Two at once are a matter of the driver: WebDriver presses all the keys it is given together.
 */
import {sendKeys} from '@web/test-runner-commands';
import {focused} from './tree.ts';

/** The driver of WebKit; the others are led by DevTools or BiDi. */
export const isWebDriver = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** One key after the other: WebDriver holds down what it is given at once. */
export const type = async (text: string) => {
  if (!isWebDriver) return sendKeys({type: text});
  for (const character of text) await sendKeys({type: character});
};

export const press = (key: string) => sendKeys({press: key});

export const pressTab = () => sendKeys({press: 'Tab'});

export const pressShiftTab = async () => {
  // WebDriver's names of Shift and Tab.
  if (isWebDriver) return sendKeys({type: '\uE008\uE004'});
  await sendKeys({down: 'Shift'});
  await sendKeys({press: 'Tab'});
  await sendKeys({up: 'Shift'});
};

/** Presses a key until the focus is at `end`; everything it passed on the way. */
export const walk = async (press: () => Promise<void>, end: Element, most = 40): Promise<Element[]> => {
  const passed: Element[] = [];
  while (focused() !== end) {
    const here = focused();
    if (here) passed.push(here);
    if (passed.length > most)
      throw new Error(`the focus never comes to its end: ${passed.map((each) => each.localName).join(', ')}`);
    await press();
  }
  return passed;
};
