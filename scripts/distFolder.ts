import { join, resolve } from 'node:path';
import { projectRoot } from './projectRoot.ts';

/** Where `npm run build` puts the site; SITE_FOLDER names another build to look at. */
export const distFolder = resolve(projectRoot, process.env.SITE_FOLDER ?? join(projectRoot, 'dist'));
