import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot.ts';

/** Where `npm run build` puts the site. */
export const distFolder = join(projectRoot, 'dist');
