import { eventually } from './patience.js';
import type { Person } from './person.js';

/** The built-in mailbox, read on its page by a person who may. */
export class Mailbox {
  constructor(private readonly reader: Person) {}

  /**
   * The first link to one of these places in the newest mail to this address with a matching subject; waits until the
   * mail has come.
   */
  async linkFor(email: string, subject: RegExp, ...places: readonly string[]): Promise<string> {
    const { page } = this.reader;
    await this.opens(email, subject);
    const link = page.locator(places.map((place) => `#links a[href*="${place}"]`).join(', ')).first();
    await link.waitFor();
    const address = (await link.getAttribute('href')) ?? '';
    await page.getByRole('link', { name: 'Alla mejl', exact: true }).click();
    return address;
  }

  /**
   * The link of an invitation, which the mailbox does not show: it is opened by its sender, the administrator of a
   * trial.
   */
  async invitation(email: string, subject: RegExp): Promise<string> {
    const { page } = this.reader;
    await this.opens(email, subject);
    await page.getByRole('button', { name: 'Öppna länken' }).click();
    await page.waitForURL('**/invitations/*');
    return page.url();
  }

  /**
   * Opens the newest such mail's link as a person who is signed out; the link leads to the task, when the mail is about
   * one task only.
   */
  async brings(person: Person, subject: 'till dig' | 'att granska', task?: string): Promise<void> {
    const fitting = task === undefined ? new RegExp(subject, 'i') : new RegExp(`^${subject}: ${task}`, 'i');
    await person.signsInFrom(
      await this.linkFor(person.email, fitting, '/t/', ...(task === undefined ? ['my-tasks'] : [])),
    );
    if (task !== undefined) await person.standsAt(task);
  }

  /** The whole text of that mail. */
  async textFor(email: string, subject: RegExp): Promise<string> {
    await this.opens(email, subject);
    return (await this.reader.page.locator('#text pre').textContent()) ?? '';
  }

  private async opens(email: string, subject: RegExp): Promise<void> {
    const { page } = this.reader;
    await eventually(
      () => `No mail to ${email} with a subject like ${String(subject)}`,
      async () => {
        const answer = await page.request.get('/api/v1/mailbox/messages', { params: { limit: 200, to: email } });
        const { items }: { items: readonly { subject: string }[] } = await answer.json();
        return items.some((one) => subject.test(one.subject)) ? true : undefined;
      },
    );
    await page.goto('/mailbox?limit=200');
    await page.getByRole('row').filter({ hasText: email }).getByRole('link', { name: subject }).first().click();
    await page.locator('#text').waitFor();
  }
}
