/** Countries are found as people type their names in their own language, with whatever keyboard they have. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {findCountries, namedCountries} from '../../src/elements/phone/find-countries.ts';

const isos = ['CZ', 'DE', 'DK', 'GB', 'IN', 'IQ', 'IR', 'IT', 'JP', 'NO', 'SA', 'TH', 'TR', 'US'];

/** Language → what is typed → the country that is meant. */
const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tr: {Irak: 'IQ', ırak: 'IQ', irak: 'IQ', IRAK: 'IQ', İtalya: 'IT', italya: 'IT', ITALYA: 'IT', Turkiye: 'TR'},
  vi: {duc: 'DE', Đức: 'DE', 'DAN MACH': 'DK', 'thai lan': 'TH'},
  pl: {wlochy: 'IT', Włochy: 'IT'},
  cs: {cesko: 'CZ', 'SPOJENE KRALOVSTVI': 'GB'},
  fa: {ایران: 'IR', ايران: 'IR', 'عربستان سعودی': 'SA', 'عربستان سعودي': 'SA'},
  uk: {японія: 'JP', ЯПОНІЯ: 'JP'},
  th: {ไทย: 'TH', ญี่ปุ่น: 'JP'},
};

for (const [locale, wanted] of Object.entries(rows)) {
  describe(locale, () => {
    const countries = namedCountries(isos, locale);
    for (const [typed, iso] of Object.entries(wanted)) {
      test(typed, () => {
        assert.equal(findCountries(countries, typed)[0]?.iso, iso);
      });
    }
  });
}
