import type { SignaturesBlock, Signer } from '#kernel/documents/index.ts'
import style from './document-view.module.css'
import { LineView } from './line-view.tsx'

interface SignaturesViewProps {
  readonly block: SignaturesBlock
  readonly strokeUrl?: (stroke: string) => string | undefined
}

/** Statement, who signs (with the stroke where it is there), and the place of the seal. */
export function SignaturesView({ block, strokeUrl }: SignaturesViewProps) {
  return (
    <div className={style.signatures}>
      {block.statement.map((line) => (
        <p key={JSON.stringify(line)} className={style.paragraph}>
          <LineView line={line} />
        </p>
      ))}
      <ul className={style.signers}>
        {block.signers.map((signer) => (
          <SignerView
            key={`${signer.role}-${signer.name}-${signer.stroke}`}
            signer={signer}
            url={signer.stroke === undefined ? undefined : strokeUrl?.(signer.stroke)}
          />
        ))}
      </ul>
      <SealPlace block={block} />
    </div>
  )
}

function SignerView({ signer, url }: { readonly signer: Signer; readonly url: string | undefined }) {
  return (
    <li className={style.signer}>
      <strong>{signer.role}</strong>
      {signer.name !== undefined && <span>　{signer.name}</span>}
      {signer.manner !== undefined && <small>（{signer.manner}）</small>}
      <div className={style.stroke}>
        {url !== undefined && <img src={url} alt={`${signer.role}${signer.name ?? ''}签名笔迹`} />}
      </div>
      {signer.day !== undefined && (
        <small className={style.signedOn}>
          <LineView line={signer.day} />
        </small>
      )}
    </li>
  )
}

function SealPlace({ block }: { readonly block: SignaturesBlock }) {
  if (block.seal === undefined && block.day === undefined) return null
  return (
    <div className={style.seal}>
      {block.seal !== undefined && (
        <p>
          <LineView line={block.seal.organisation} />
          <small>（{block.seal.caption}）</small>
        </p>
      )}
      {block.day !== undefined && (
        <p>
          <LineView line={block.day} />
        </p>
      )}
    </div>
  )
}
