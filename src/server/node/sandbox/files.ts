/** What people upload, in the place of a storage service; gone with the process. */
import type {ServerResponse} from 'node:http';
import {randomId} from '../../common/random.ts';
import type {Storage} from '../../api/ports.ts';
import {sendText} from '../http.ts';

export class Files implements Storage {
  readonly #origin: string;
  readonly #kept = new Map<string, Blob>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async keep(file: Blob): Promise<string> {
    const id = randomId(21);
    this.#kept.set(id, file);
    return `${this.#origin}/user-assets/${id}`;
  }

  async send(res: ServerResponse, id: string): Promise<void> {
    const file = this.#kept.get(id);
    if (!file) return sendText(res, 404, 'Not Found');
    res.writeHead(200, {
      'content-type': file.type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    });
    res.end(Buffer.from(await file.arrayBuffer()));
  }

  clear(): void {
    this.#kept.clear();
  }
}
