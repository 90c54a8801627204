/** Changes of what the address asks for that are on their way: the router shows a change a moment after it was asked for, and one that
 *  comes meanwhile must build on it. */
export class AddressChanges {
  /** What was shown when the first was asked for, then what was asked for, one after the other. */
  private onTheWay: readonly string[] = [];

  /** Builds on the latest that was asked for, or on what is shown where nothing is on its way. */
  ask(shown: URLSearchParams, next: (before: URLSearchParams) => URLSearchParams): URLSearchParams {
    const now = shown.toString();
    // The last has arrived, or somebody went elsewhere: what was on its way no longer counts.
    if (!this.onTheWay.includes(now) || this.onTheWay.at(-1) === now) this.onTheWay = [now];
    const after = next(new URLSearchParams(this.onTheWay.at(-1)));
    this.onTheWay = [...this.onTheWay, after.toString()];
    return after;
  }

  forget(): void {
    this.onTheWay = [];
  }
}
