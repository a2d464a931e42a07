/**
 * The content of a published file. Its type is what the build checked it against, so it is not checked again.
 * @throws Error naming the file and the status of the answer
 */
export async function fetchJson<File>(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: found status ${response.status}, expected the file`);
  return (await response.json()) as File;
}

/**
 * A file that is fetched when it is first asked for, and then kept. After a failure the next call tries again.
 * @param use what is made of the file
 */
export function fetchedOnce<File, Result>(
  address: string,
  use: (file: File) => Result | Promise<Result>,
): () => Promise<Result> {
  let kept: Promise<Result> | undefined;
  return () => {
    kept ??= fetchJson<File>(address)
      .then(use)
      .catch((error: unknown) => {
        kept = undefined;
        throw error;
      });
    return kept;
  };
}
