/** Style of a text that lines pass behind: a rim of paper keeps it readable. */
export const halo = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;
