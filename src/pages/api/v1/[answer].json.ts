import type { APIRoute } from 'astro';
import { findings } from '#study/findings/index.ts';
import { site as ours } from '#study/study.config.ts';
import { publishedFigures } from '../../../figures/catalogue.ts';
import { absoluteAddress } from '../../../model/addresses.ts';
import { answers } from '../../../publish/api/answers.ts';
import { apiRoot } from '../../../publish/api/issueFiles.ts';
import { openApi } from '../../../publish/api/openApi.ts';
import { operations } from '../../../publish/api/operations.ts';
import { readPublished } from '../../../publish/read.ts';

/** The answers that are one file each, and their description. Those about single issues are written after all pages. */
export const getStaticPaths = () =>
  ['openapi', ...Object.keys(operations).filter((name) => name !== 'issue')].map((answer) => ({
    params: { answer },
  }));

export const GET: APIRoute = ({ params: { answer = '' }, site }) => {
  const addressOf = (path: string) => absoluteAddress(path, site);
  const { version, licence } = readPublished('study');
  const server = addressOf(apiRoot).replace(/\/$/, '');
  const all: Readonly<Record<string, () => unknown>> = {
    ...answers({ findings: findings(), figures: publishedFigures() }, addressOf),
    openapi: () => openApi({ title: ours.name, release: version, licence, server }),
  };
  return new Response(`${JSON.stringify(all[answer]?.())}\n`);
};
