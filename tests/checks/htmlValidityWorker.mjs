// Plain JavaScript: a thread does not inherit the TypeScript loader, so it sets up its own.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { createHtmlValidator } = await import('./htmlValidity.ts');
const validate = createHtmlValidator();
parentPort.postMessage(workerData.flatMap(({ address, html }) => validate(html, address)));
