import { z } from 'astro/zod';
import { expectedDay, isDay } from './columns.ts';

const expectedText = 'some text without spaces around it';

/** A text of a JSON file: not empty, no spaces around it, at most 10,000 characters. */
export const jsonText = z
  .string()
  .max(10_000, 'at most 10000 characters')
  .refine((text) => text !== '' && text === text.trim(), expectedText);

/** A text that may be `null`. */
export const jsonTextOrNull = jsonText.nullable();

/** A day as in the CSV files. */
export const jsonDay = z.string().refine(isDay, expectedDay);

/** An address on the web that may be `null`. */
export const jsonUrlOrNull = jsonText
  .refine((text) => /^https?:\/\/\S+$/.test(text), 'an address that starts with http:// or https://')
  .nullable();
