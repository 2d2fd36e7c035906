const isDigit = (point: number) => /\p{Nd}/u.test(String.fromCodePoint(point));

/** Digits of every script as 0–9: Unicode keeps the ten of a script together, and zero first. */
export const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let first = point;
    while (isDigit(first - 1)) first -= 1;
    return String((point - first) % 10);
  });
