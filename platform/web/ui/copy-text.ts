/**
 * Puts a text where it can be pasted from. Pages that came over plain HTTP have no clipboard of their own, and a browser
 * may refuse it: then the text is selected and copied the old way.
 * @returns whether it is there; nothing may say so otherwise
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'copied-text'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
  }
}
