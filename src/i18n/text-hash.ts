/** A text in a few characters, to tell whether it is the one we know (FNV-1a, 32 bits). */
export const textHash = (text: string) => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
};
