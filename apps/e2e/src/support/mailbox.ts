import { eventually } from './patience.js';
import type { Person } from './person.js';

/** The built-in mailbox, read on its page by somebody who may. */
export class Mailbox {
  constructor(private readonly reader: Person) {}

  /** The first link to one of these places in the newest mail to this address whose subject fits; waits until the mail is there. */
  async linkFor(email: string, subject: RegExp, ...places: readonly string[]): Promise<string> {
    const { page } = this.reader;
    await this.opens(email, subject);
    const link = page.locator(places.map((place) => `#links a[href*="${place}"]`).join(', ')).first();
    await link.waitFor();
    const address = (await link.getAttribute('href')) ?? '';
    await page.getByRole('link', { name: 'Alla mejl', exact: true }).click();
    return address;
  }

  /** Where the link of an invitation leads, which the mailbox does not show: opened by the reader, who sent it and tries the product. */
  async invitation(email: string, subject: RegExp): Promise<string> {
    const { page } = this.reader;
    await this.opens(email, subject);
    await page.getByRole('button', { name: 'Öppna länken' }).click();
    await page.waitForURL('**/invitations/*');
    return page.url();
  }

  /** Brings somebody who is signed out from the newest such mail to where it leads: the task, when it is about that one only. */
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
    const mail = page.getByRole('row').filter({ hasText: email }).getByRole('link', { name: subject }).first();
    await eventually(
      () => `No mail to ${email} with a subject like ${String(subject)}`,
      async () => {
        await page.goto('/mailbox?limit=200');
        await this.reader.standsAt('Brevlåda');
        // The list, or the words that there is no mail yet.
        await page.getByRole('table').or(page.getByText('Inga mejl än')).first().waitFor();
        return (await mail.count()) > 0 ? true : undefined;
      },
    );
    await mail.click();
    await page.locator('#text').waitFor();
  }
}
