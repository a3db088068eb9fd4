import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type AnyOperation, type CallInput, type ProblemError, useWrite } from '../api-client/index.ts'
import { useText } from '../i18n/index.ts'
import { Button, Note, saveFile } from '../ui/index.ts'
import { messages } from './messages.ts'

interface PaperLineProps {
  /** Answers the file; its body says `as: 'pdf' | 'word'` beside what `body` holds. */
  readonly print: AnyOperation
  readonly params: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string | number>>
  /** Without its ending. */
  readonly fileName: string
  readonly mayPrint: boolean
  readonly className?: string
  /** Which paper it is, and what else is to be said of it. */
  readonly children: ReactNode
  /** The paper on the screen; only made when it is asked for. */
  readonly onScreen: () => ReactNode
}

/** One official paper: on the screen, as PDF, as Word. */
export function PaperLine(props: PaperLineProps) {
  const { print, params, body, fileName, mayPrint, className, children, onScreen } = props
  const t = useText(messages)
  const client = useQueryClient()
  const [isShown, show] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const [wanted, want] = useState<'pdf' | 'word'>()
  const printing = useWrite(print, {
    onSuccess: (file, input) => {
      const { as } = (input as { readonly body: { readonly as: 'pdf' | 'word' } }).body
      if (file) saveFile(file as Blob, `${fileName}.${as === 'pdf' ? 'pdf' : 'docx'}`)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  const make = (as: 'pdf' | 'word') => {
    setProblem(undefined)
    want(as)
    printing.mutate({ params, body: { ...body, as } } as unknown as CallInput<AnyOperation>)
  }
  return (
    <li className={className}>
      {children}
      <div className="actions">
        <Button look="quiet" onClick={() => show(!isShown)}>
          {t(isShown ? 'hide' : 'view')}
        </Button>
        {mayPrint &&
          (['pdf', 'word'] as const).map((as) => (
            <Button
              key={as}
              look={as === 'pdf' ? 'plain' : 'quiet'}
              isBusy={printing.isPending && wanted === as}
              onClick={() => make(as)}
            >
              {t(as)}
            </Button>
          ))}
      </div>
      {problem && <Note tone="warning" title={problem.message} />}
      {isShown && onScreen()}
    </li>
  )
}
