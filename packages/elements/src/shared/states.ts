/** Sets the custom states that are on, for `:state(…)`, and takes the others away. */
export function setStates({ states }: ElementInternals, wanted: Record<string, boolean>): void {
  for (const [state, on] of Object.entries(wanted)) states[on ? 'add' : 'delete'](state);
}
