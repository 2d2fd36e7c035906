/**
 * Pictures for the fixtures: a site and providers that do not exist, and two that do.
 */
const image = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

export const logos = {
  fernway: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 32V16C0 7.200 7.200 0 16 0h16v16c0 8.800-7.200 16-16 16Z" fill="#2b4acb"/><path d="M0 32 21.500 10.500M9 23V13.500M9 23h9.500M15.200 16.800V9.800M15.200 16.800H22.200" stroke="#fff" stroke-width="2.200"/></svg>',
  ),
  fernwayDark: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 32V16C0 7.200 7.200 0 16 0h16v16c0 8.800-7.200 16-16 16Z" fill="#5b7cf7"/><path d="M0 32 21.500 10.500M9 23V13.500M9 23h9.500M15.200 16.800V9.800M15.200 16.800H22.200" stroke="#fff" stroke-width="2.200"/></svg>',
  ),
  alipay: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><rect width="24" height="24" rx="5.5" fill="#1677ff"/><path d="M7 7.600h10M12 5.200v5M7.600 10.800h8.400c-1.200 3.700-4 6.600-8 7.200-2.300.35-3.400-1.100-2.600-2.500.9-1.500 3.300-1.500 6.100-.3l7.500 3.300" stroke="#fff" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"/></svg>',
  ),
  wechat: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><path d="M9.400 3.500C4.900 3.500 1.400 6.500 1.400 10.100c0 2 1.100 3.800 2.900 5l-.7 2.300 2.700-1.300c1 .3 2 .5 3.100.5h.5c-.2-.6-.3-1.200-.3-1.800 0-3.500 3.300-6.200 7.300-6.200h.4C16.600 5.700 13.300 3.500 9.400 3.500Z" fill="#07c160"/><path d="M22.700 14.700c0-3-2.900-5.400-6.400-5.400s-6.400 2.400-6.400 5.400 2.900 5.400 6.400 5.400c.8 0 1.600-.1 2.300-.3l2.100 1.100-.5-1.900c1.500-1 2.500-2.500 2.500-4.300Z" fill="#07c160"/><g fill="#fff"><circle cx="6.800" cy="8.200" r="1"/><circle cx="12" cy="8.200" r="1"/><circle cx="14.300" cy="13.100" r=".85"/><circle cx="18.400" cy="13.100" r=".85"/></g></svg>',
  ),
  acme: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><circle cx="12" cy="12" r="10.500" fill="#3f4a5f"/><path d="M8.500 12.500l2.500 2.500 4.800-5.600" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>',
  ),
  orbit: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><circle cx="12" cy="12" r="5" fill="#f26b3a"/><ellipse cx="12" cy="12" rx="11" ry="4.200" transform="rotate(-28 12 12)" stroke="#f26b3a" stroke-width="1.800"/></svg>',
  ),
  kite: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><path d="M12 1.500 21.500 12 12 22.500 2.500 12Z" fill="#7c5ce0"/><path d="M12 1.500V22.500M2.500 12h19" stroke="#fff" stroke-opacity=".55" stroke-width="1.400"/></svg>',
  ),
  pine: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><path d="M12 1.800 19 12h-3.300l4.300 6.500H4L8.300 12H5Z" fill="#1f8a5b"/><rect x="10.800" y="18" width="2.400" height="4.200" fill="#1f8a5b"/></svg>',
  ),
  harbor: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><rect x="1.500" y="1.500" width="21" height="21" rx="6" fill="#0e7490"/><path d="M5 13c2 0 2 1.500 3.500 1.500S10 13 12 13s2 1.500 3.500 1.500S17 13 19 13M12 6v7M12 6l4 4.500h-4" stroke="#fff" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"/></svg>',
  ),
  lumen: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><rect x="1.500" y="1.500" width="21" height="21" rx="6" fill="#b45309"/><path d="M12 5.500v3M12 15.500v3M5.500 12h3M15.500 12h3M7.500 7.500l2 2M14.500 14.500l2 2M16.500 7.500l-2 2M9.500 14.500l-2 2" stroke="#fff" stroke-width="1.700" stroke-linecap="round"/></svg>',
  ),
  okra: image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><rect x="1.500" y="1.500" width="21" height="21" rx="6" fill="#0f172a"/><circle cx="12" cy="12" r="5" stroke="#fff" stroke-width="2.400"/></svg>',
  ),
};
