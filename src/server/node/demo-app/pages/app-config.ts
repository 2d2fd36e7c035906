/** Where the identity server is and who we are there; the application's server knows. */
export interface AppConfig {
  endpoint: string;
  appId: string;
}

export const loadAppConfig = async (): Promise<AppConfig> =>
  (await (await fetch('/app-config.json')).json()) as AppConfig;

export const redirectUri = (): string => new URL('/callback', location.origin).href;
