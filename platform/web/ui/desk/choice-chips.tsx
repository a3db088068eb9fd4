interface Chip<Value extends string> {
  readonly value: Value | undefined
  readonly label: string
  readonly count?: number
}

interface ChoiceChipsProps<Value extends string> {
  readonly label: string
  readonly chips: readonly Chip<Value>[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value | undefined) => void
}

/** One of a few ways to look at a list, all in sight. */
export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { label, chips, chosen, onChoose } = props
  return (
    <fieldset className="chips" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value ?? ''}
          type="button"
          className="chip"
          aria-pressed={chip.value === chosen}
          onClick={() => onChoose(chip.value)}
        >
          {chip.label}
          {chip.count !== undefined && <span className="chip-count">{chip.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
