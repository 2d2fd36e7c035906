/**
 * A page by way of DevTools, in the words that Chromium had then; the library that the other tests use has forgotten them.
 */
interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: {readonly message: string};
  readonly params?: Record<string, unknown>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const patience = 20_000;

export const connect = async (address: string) => {
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  socket.addEventListener('message', ({data}) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) for (const listen of listeners) listen(message);
    else waiting.get(message.id)?.(message);
  });
  let last = 0;
  const send = async (method: string, params: object = {}, sessionId?: string) => {
    const id = ++last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({id, method, params, sessionId}));
    const {result, error} = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };

  /** Of a person of their own. */
  const newPage = async () => {
    const {browserContextId} = await send('Target.createBrowserContext');
    const {targetId} = await send('Target.createTarget', {url: 'about:blank', browserContextId});
    const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
    const ask = (method: string, params?: object) => send(method, params, String(sessionId));
    /** What the page throws. */
    const complaints: string[] = [];
    listeners.push(({sessionId: whose, method, params}) => {
      if (whose === sessionId && method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params));
    });
    await ask('Runtime.enable');
    await ask('Page.enable');
    const evaluate = async (expression: string) =>
      ((await ask('Runtime.evaluate', {expression, returnByValue: true}))['result'] as {value?: unknown}).value;
    return {
      complaints,
      evaluate,
      goTo: (url: string) => ask('Page.navigate', {url}),
      type: (text: string) => ask('Input.insertText', {text}),
      async pressEnter() {
        const key = {key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13};
        await ask('Input.dispatchKeyEvent', {type: 'keyDown', text: '\r', ...key});
        await ask('Input.dispatchKeyEvent', {type: 'keyUp', ...key});
      },
      async waitFor(condition: string) {
        for (const end = Date.now() + patience; !(await evaluate(condition).catch(() => false)); await sleep(50)) {
          if (Date.now() < end) continue;
          const shown = await evaluate('location.href + " " + document.body.innerText');
          throw new Error(`${condition}: ${String(shown)} ${complaints.join()}`);
        }
      },
      picture: async () => Buffer.from(String((await ask('Page.captureScreenshot'))['data']), 'base64'),
    };
  };
  return {newPage, version: async () => String((await send('Browser.getVersion'))['product'])};
};

export type OldPage = Awaited<ReturnType<Awaited<ReturnType<typeof connect>>['newPage']>>;
