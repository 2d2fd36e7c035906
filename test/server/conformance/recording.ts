/** The recordings of a running server, as they lie in `test/server/recordings`. */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

export interface RecordedRequest {
  method: string;
  url: string;
  headers?: Record<string, string>;
  /** Names of the cookies that were sent. */
  cookies?: string[];
  body?: unknown;
  form?: Record<string, string>;
}

export interface RecordedCookie {
  name: string;
  value: string;
  attributes: string[];
}

export interface RecordedResponse {
  status: number;
  headers: Record<string, string>;
  setCookie: RecordedCookie[];
  body: unknown;
}

export interface Exchange {
  n: number;
  note?: string;
  request: RecordedRequest;
  response: RecordedResponse;
}

export interface Recording {
  name: string;
  title: string;
  exchanges: Exchange[];
}

const directory = join(import.meta.dirname, '../recordings');

export async function readRecordings(): Promise<Recording[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(directory, file), 'utf8')) as Recording));
}
