/**
 * The content of a published file. The build has checked it, so whoever knows which file it is may name its type.
 * @throws Error naming the file and the status of the answer
 */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: found status ${response.status}, expected the file`);
  return response.json();
}

/**
 * A file that is fetched when it is first asked for, and then kept. After a failure the next call tries again.
 * @param use what is made of the file
 */
export function fetchedOnce<Result>(
  address: string,
  use: (file: unknown) => Result | Promise<Result>,
): () => Promise<Result> {
  let kept: Promise<Result> | undefined;
  return () => {
    kept ??= fetchJson(address)
      .then(use)
      .catch((error: unknown) => {
        kept = undefined;
        throw error;
      });
    return kept;
  };
}
