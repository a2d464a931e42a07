import { execFileSync } from 'node:child_process';

/** Which of some signs no font of this machine has; `undefined` where the machine cannot tell. */
export function withoutFont(signs: readonly string[]): string[] | undefined {
  try {
    return signs.filter((sign) => {
      const code = sign.codePointAt(0)?.toString(16) ?? '';
      const found = execFileSync('fc-list', [`:charset=${code}`, 'family'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return found.trim() === '';
    });
  } catch {
    return undefined;
  }
}

/** What to say of signs that our font does not have, in a picture; nothing where another font of the machine draws them. */
export function missingSigns(picture: string, signs: readonly string[]): string | undefined {
  if (signs.length === 0) return undefined;
  const without = withoutFont(signs);
  if (without?.length === 0) return undefined;
  const named = (without ?? signs).map(
    (sign) => `${sign} (U+${sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''})`,
  );
  return without
    ? `${picture}: no font on this machine has ${named.join(', ')}. The picture shows boxes there.`
    : `${picture}: our font does not have ${named.join(', ')}. Look at the picture: where this machine has no font for them either, it shows boxes.`;
}
