import { drawBootstrap, type BootstrapResult, type BootstrapTask } from './bootstrap.ts';

/** What the worker says: how far it is, or the result. */
export type BootstrapMessage = { readonly share: number } | { readonly results: readonly BootstrapResult[] };

const say = (message: BootstrapMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<BootstrapTask>) => {
  say({ results: drawBootstrap(data, (share) => say({ share })) });
});
