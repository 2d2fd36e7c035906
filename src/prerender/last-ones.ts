/** Screens are drawn again and again for a few tenants. */
const most = 50;

/** What takes a while to make, kept for the texts that were asked for last. */
export const lastOnes = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, T>();
  return (text) => {
    const found = made.get(text) ?? make(text);
    // What was asked for longest ago stands first.
    made.delete(text);
    made.set(text, found);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return found;
  };
};
