/**
 * Pending changes of the address's parameters: the router shows a change a moment later, and the next change has to be
 * based on it.
 */
export class AddressChanges {
  /** The address at the first pending change, then the address of each pending change. */
  private onTheWay: readonly string[] = [];

  /** Bases a change on the latest pending one, or on the shown address when none is pending. */
  ask(shown: URLSearchParams, next: (before: URLSearchParams) => URLSearchParams): URLSearchParams {
    const now = shown.toString();
    // The last has arrived, or somebody navigated: nothing is pending any more.
    if (!this.onTheWay.includes(now) || this.onTheWay.at(-1) === now) this.onTheWay = [now];
    const after = next(new URLSearchParams(this.onTheWay.at(-1)));
    this.onTheWay = [...this.onTheWay, after.toString()];
    return after;
  }

  forget(): void {
    this.onTheWay = [];
  }
}
