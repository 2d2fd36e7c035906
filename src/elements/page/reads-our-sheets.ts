/** Engines from before 2024 do not: older-engines.ts puts them into their words. */
export const readsOurSheets = () => CSS.supports('color', 'light-dark(oklch(from red l c h),red)');
