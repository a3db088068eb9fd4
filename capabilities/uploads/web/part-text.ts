/** How much of it, rounded down: 100 % only when all of it is there. */
export const partText = (bytes: number, size: number) => `${Math.floor((bytes / Math.max(size, 1)) * 100)}%`
