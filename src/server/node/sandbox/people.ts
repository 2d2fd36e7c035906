/** The persons one can be at the pretend providers. */
export interface Person {
  id: string;
  name: string;
  email?: string;
  /** `false`: the provider has not checked that the address is theirs. */
  emailVerified?: boolean;
  /** Beside the name on the button, to tell them apart by what they are good for. */
  note: string;
}

/** Alipay gives no e-mail address. */
export const alipayPeople: readonly Person[] = [
  {id: '2088102146225135', name: 'Chen Yutong', note: 'Hangzhou'},
  {id: '2088302146225246', name: 'Li Haoran', note: 'Chengdu'},
  {id: '2088502146225357', name: 'Zhou Mei', note: 'Xiamen'},
];

/** Nor does WeChat. The id is the openid; only who has a union id is known across applications. */
export const wechatPeople: readonly (Person & {unionId?: string})[] = [
  {id: 'oT4mK5pXn2wQzR7vLb9cYd1eFg3h', unionId: 'o6_bmasdasdsad6_2sgVt7hMZOPf', name: 'Wang Xiaoyu', note: 'Shanghai'},
  {id: 'oT4mK8sYt6uIoP0aSdFgHj2kLzXc', unionId: 'o6_bmKx81mQpWe4rTyUi0oPaSdFg', name: 'Liu Yang', note: 'Guangzhou'},
  {id: 'oT4mKvBnM1qWeRtYuIoP3aSdFgHj', name: 'Sun Jia', note: 'Xi’an, no union id'},
];

export const oauth2People: readonly Person[] = [
  {id: '1001', name: 'Alice Example', email: 'alice@example.com', note: 'alice@example.com'},
  {id: '1002', name: 'Nora Lindqvist', email: 'nora@lindqvist.example', note: 'nora@lindqvist.example'},
  {id: '1003', name: 'Kofi Mensah', note: 'no e-mail address'},
];

const staff = [
  {id: '00u1a2b3c4ERIN', name: 'Erin Castellanos', mailbox: 'erin', emailVerified: true},
  {id: '00u1a2b3c4TOMA', name: 'Tomás Okafor', mailbox: 'tomas', emailVerified: true},
  {id: '00u1a2b3c4VERA', name: 'Vera Novotná', mailbox: 'vera', emailVerified: false},
];

/** The same three work at every company, each with an address at its domain. */
export const staffOf = (domain: string): readonly Person[] =>
  staff.map(({id, name, mailbox, emailVerified}) => {
    const email = `${mailbox}@${domain}`;
    return {id, name, email, emailVerified, note: emailVerified ? email : `${email}, not verified`};
  });
