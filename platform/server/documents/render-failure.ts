/** `busy` and `timed-out` may be tried again later; `refused` names what is wrong with the document. */
export type RenderProblem = 'busy' | 'timed-out' | 'crashed' | 'closed' | 'too-large' | 'refused'

/** A document was not made. Nothing was stored and nothing half-made is handed out. */
export class RenderFailure extends Error {
  readonly problem: RenderProblem

  constructor(problem: RenderProblem, message: string) {
    super(message)
    this.name = 'RenderFailure'
    this.problem = problem
  }
}
