/** A page that is no part of the sign-in UI: plain HTML, one stylesheet, nothing that a policy has to make room for. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {escapeHtml} from '../escape-html.ts';

export const plainStyles = readFileSync(join(import.meta.dirname, 'plain.css'), 'utf8');

/** @param head the stylesheet, and a script where there is one */
export const plainPage = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
