/** Where in a case something has to be recorded: a step, and the duty at it. */
export interface RecordedPlace {
  readonly stepId: string
  readonly duty: string
}

/** Its name on a page: an address that ends with it opens the player there. */
export const nameOfPlace = ({ stepId, duty }: RecordedPlace): string => `recorded-${stepId}-${duty}`
