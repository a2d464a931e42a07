import { parentPort, workerData } from 'node:worker_threads';
import { shareWork } from './sharedWork.ts';
import type { ThreadInput } from './sharedWork.ts';

parentPort?.postMessage(shareWork(workerData as ThreadInput));
