// A worker starts without the loader of its parent; Node 20 cannot read TypeScript by itself.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
