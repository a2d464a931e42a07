export declare function withInstallLock<T>(
  file: string,
  action: () => Promise<T>,
  options?: { readonly onWait?: (processNumber: string) => void; readonly patience?: number },
): Promise<T>;
