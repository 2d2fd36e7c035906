/** Copies what stands in an element. Where the clipboard is not to be had it is selected, so that a person can. */
export const copyFrom = async (element: Element, text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
};
