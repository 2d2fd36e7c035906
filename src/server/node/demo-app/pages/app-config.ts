/** Where the identity server is and who we are there; the application's server knows. */
export interface AppConfig {
  endpoint: string;
  appId: string;
  thirdPartyAppId?: string;
}

export const loadAppConfig = async (): Promise<AppConfig> =>
  (await (await fetch('/app-config.json')).json()) as AppConfig;

export const redirectUri = (): string => new URL('/callback', location.origin).href;

/** Where a site's cookies are blocked, so is the storage that the SDK works with: asking for it throws. */
export const keepsData = (): boolean => {
  try {
    return [sessionStorage, localStorage].length > 0;
  } catch {
    return false;
  }
};
