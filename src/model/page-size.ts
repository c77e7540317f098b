/** Most entities, relationships or ends that one search shows. */
export const TRACED = { most: 2000 } as const;

/** Most items of a page, and sizes of pages when none is asked for. */
export const PAGE = { most: 100, root: 20, nested: 10 } as const;
