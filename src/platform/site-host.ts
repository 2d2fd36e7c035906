/** Where the page stands, to call a site by that has no name. */
export const siteHost = () => location.hostname;
