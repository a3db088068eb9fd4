/**
 * Methods that our code or our libraries call and that phones of 2019 lack (Chromium 80, Safari 13). Syntax is taken
 * care of by the build; this file is loaded before everything else.
 */
function supply(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index]
}

supply(Object, 'hasOwn', (owner: object, key: PropertyKey) => Object.hasOwn(owner, key))
supply(Array.prototype, 'at', at)
supply(String.prototype, 'at', at)
supply(String.prototype, 'replaceAll', function (this: string, from: string, to: string) {
  return this.split(from).join(to)
})
