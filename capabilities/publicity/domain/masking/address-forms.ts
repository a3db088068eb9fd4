/** Where an address may begin when it is written shorter. */
const LARGER = [/^.*?(?:省|自治区)/, /^.*?(?:市|自治州|盟)/, /^.*?(?:区|县|市|旗)/, /^.*?(?:街道|镇|乡)/]

/** The address in full and without its larger places: people rarely write the province. Nothing shorter than four letters. */
export function addressForms(address: string): readonly string[] {
  const forms = [address.trim()]
  let rest = address.trim()
  for (const larger of LARGER) {
    rest = rest.replace(larger, '')
    forms.push(rest)
  }
  return [...new Set(forms)].filter((form) => [...form].length >= 4)
}
