/** The published connectors ship without types; each exports one function that makes the connector. */
declare module '@logto/connector-alipay-web' {
  const create: import('@logto/connector-kit').CreateConnector<import('@logto/connector-kit').SocialConnector>;
  export default create;
}
declare module '@logto/connector-wechat-web' {
  const create: import('@logto/connector-kit').CreateConnector<import('@logto/connector-kit').SocialConnector>;
  export default create;
}
declare module '@logto/connector-oauth' {
  const create: import('@logto/connector-kit').CreateConnector<import('@logto/connector-kit').SocialConnector>;
  export default create;
}
declare module '@logto/connector-aws-ses' {
  const create: import('@logto/connector-kit').CreateConnector<import('@logto/connector-kit').EmailConnector>;
  export default create;
}
declare module '@logto/connector-twilio-sms' {
  const create: import('@logto/connector-kit').CreateConnector<import('@logto/connector-kit').SmsConnector>;
  export default create;
}
