/** Whether a URL that a server or provider named may be followed: absolute, and only the web's own schemes. */
export const isWebUrl = (url: string): boolean => {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
};
