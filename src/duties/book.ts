/** Port: where a part of the bot's state is kept. `State` is immutable: a step gives a new one. */
export interface Book<State> {
  /** What is durable now. */
  current(): State
  /**
   * Applies a step to the newest state. It resolves with the step's result when the new state is durable: it survives a
   * kill and a power cut. If it cannot be made durable (full disk, read-only disk) or the step throws, it rejects, and
   * the state is what it was. A step that gives back the same state writes nothing. Steps are applied one after another,
   * never two at once.
   */
  change<T>(step: (state: State) => readonly [State, T]): Promise<T>
}
