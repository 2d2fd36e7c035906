#!/usr/bin/env node
/** `npx auth-sign-in-server`: as published, with what it serves beside it. `src/build/server-package.ts` puts it there. */
import {join} from 'node:path';
import {runCommand} from './command-line.ts';

const call = 'npx auth-sign-in-server';

await runCommand(process.argv.slice(2), {
  call,
  callWith: call,
  prepare: async () => ({
    pages: {directory: join(import.meta.dirname, 'hosted')},
    demoApp: {directory: join(import.meta.dirname, 'demo-app')},
  }),
});
