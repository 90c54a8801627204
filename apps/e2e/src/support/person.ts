import type { Locator, Page } from 'playwright-core';
import type { Browsing } from './browser.js';

/** Answers by the question's key; other questions get a fitting answer of their kind. */
export type Answers = Readonly<Record<string, string>>;

interface Asked {
  readonly key: string;
  readonly kind: 'radio' | 'select' | 'date' | 'text';
  readonly open: boolean;
}

/** A person with a Swedish browser who acts on pages only. */
export class Person {
  private constructor(
    readonly name: string,
    readonly email: string,
    readonly page: Page,
  ) {}

  static async named(browsing: Browsing, name: string): Promise<Person> {
    const plain = name.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/\s+/g, '.');
    return new Person(name, `${plain}@exempelkommun.example`, await browsing.page(name));
  }

  get password(): string {
    return `${this.name} gillar öppna data`;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Closes the person's pages. */
  async leaves(): Promise<void> {
    await this.page.goto('about:blank');
  }

  async follows(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).first().click();
  }

  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  async writes(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async chooses(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  /** The page's heading, once it is this one. */
  async standsAt(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }

  async reads(text: string | RegExp): Promise<string> {
    const found = this.page.getByText(text).first();
    await found.waitFor();
    return (await found.textContent()) ?? '';
  }

  /** Adds a person to the organisation, with roles for the whole of it. */
  async adds(person: Person, roles: readonly string[]): Promise<void> {
    await this.goTo('/people/new');
    await this.writes('Namn', person.name);
    await this.writes('E-postadress', person.email);
    await this.presses('Lägg till person');
    await this.standsAt(person.name);
    for (const role of roles) {
      await this.chooses('Roll', role);
      await this.presses('Ge rollen');
      await this.reads(`${person.name} har fått rollen ${role.toLowerCase()}.`);
    }
  }

  async acceptsInvitation(link: string, organisation: string): Promise<void> {
    await this.page.goto(link);
    await this.standsAt(`Välkommen till ${organisation}`);
    await this.writes('Ditt lösenord, eller välj ett', this.password);
    await this.presses('Tacka ja');
    await this.standsAt('Mina uppgifter');
  }

  async signsOut(): Promise<void> {
    await this.presses('Logga ut');
    await this.standsAt('Logga in');
  }

  /** Opens the link of a mail while signed out, and signs in. */
  async signsInFrom(link: string): Promise<void> {
    await this.page.goto(link);
    const toTask = new URL(link).pathname.startsWith('/t/');
    await this.standsAt(toTask ? 'Logga in för att öppna uppgiften' : 'Logga in');
    await this.writes('E-postadress', this.email);
    await this.writes('Lösenord', this.password);
    await this.presses('Logga in');
    await this.page.waitForURL(link);
    if (toTask) await this.follows('Öppna hela uppgiften');
  }

  async opensTask(title: string, part: 'Att göra' | 'Att granska' | 'Klara' = 'Att göra'): Promise<void> {
    await this.opensPart(part);
    await this.page
      .getByRole('list', { name: part, exact: true })
      .getByRole('link', { name: title, exact: true })
      .click();
    await this.standsAt(title);
  }

  /** Answers every required question, and those named. */
  async answers(own: Answers = {}): Promise<void> {
    await this.page.locator('#commands').waitFor();
    for (const asked of await this.questions()) {
      const given = own[asked.key];
      if (given === undefined && !asked.open) continue;
      await this.answersOne(asked, given);
    }
    await this.page.locator('#commands h2').click();
  }

  async does(title: string, own: Answers = {}, finish = 'Markera som klar'): Promise<void> {
    await this.opensTask(title);
    await this.finishes(own, finish);
  }

  async submits(title: string, own: Answers = {}): Promise<void> {
    await this.does(title, own, 'Skicka för granskning');
  }

  /** On the page of a task: answers the required questions and submits. */
  async finishes(own: Answers = {}, finish = 'Markera som klar'): Promise<void> {
    await this.answers(own);
    await this.presses(finish);
    await this.isTold(finish === 'Markera som klar' ? 'Uppgiften är klar' : 'Inskickad för granskning');
  }

  async approves(title: string): Promise<void> {
    await this.opensTask(title, 'Att granska');
    await this.presses('Godkänn');
    await this.isTold('Uppgiften är godkänd');
  }

  /** Presses a button that asks for a reason in a dialog, and fills it in. */
  async withReason(button: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.presses(button);
    const dialog = this.page.getByRole('dialog', { name: button });
    for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(text);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Writes a note to the answer of a question, and opens the field when it is closed. */
  async notes(key: string, text: string): Promise<void> {
    const item = this.page.locator(`#question-${key}`);
    const note = item.getByLabel(/^Anteckning/);
    const button = item.getByRole('button', { name: /^Lägg till anteckning/ });
    await note.or(button).first().waitFor();
    if (await button.isVisible()) await button.click();
    await note.fill(text);
    await this.page.locator('#commands h2').click();
  }

  /** Opens the menu with the other commands. */
  async looksFurther(): Promise<void> {
    await this.page.locator('summary', { hasText: 'Mer du kan göra' }).click();
  }

  /** The history at the end of a task's page, newest first. */
  async readsHistory(): Promise<string> {
    const events = this.page.locator('#history .events');
    await events.waitFor();
    return (await events.allInnerTexts()).join('\n');
  }

  /** Waits for the sentence that says that it is done. */
  async isTold(sentence: string): Promise<void> {
    await this.page.locator('#commands [role=status]', { hasText: sentence }).waitFor();
  }

  /** The state as the page of a task shows it. */
  async stateOfTask(): Promise<string> {
    return (await this.page.locator('.task-status .status').first().textContent()) ?? '';
  }

  private async opensPart(part: string): Promise<void> {
    if (!new URL(this.page.url()).pathname.startsWith('/my-tasks')) {
      if (this.page.url() === 'about:blank') await this.goTo('/my-tasks');
      else {
        await this.page
          .getByRole('navigation', { name: 'Huvudmeny' })
          .getByRole('link', { name: 'Mina uppgifter', exact: true })
          .click();
      }
      await this.standsAt('Mina uppgifter');
    }
    await this.page
      .getByRole('navigation', { name: 'Delar av mina uppgifter' })
      .getByRole('link', { name: new RegExp(`^${part}`) })
      .click();
    await this.page.getByRole('list', { name: part, exact: true }).waitFor();
  }

  private questions(): Promise<Asked[]> {
    return this.page.locator('li.question').evaluateAll((items) =>
      items.flatMap((item) => {
        const field = [
          ...item.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
            'input, select, textarea',
          ),
        ].find((one) => one.closest('details') === null);
        if (field === undefined) return [];
        const kind: Asked['kind'] =
          field.type === 'radio'
            ? 'radio'
            : field.tagName === 'SELECT'
              ? 'select'
              : field.type === 'date'
                ? 'date'
                : 'text';
        const answered =
          kind === 'radio' ? item.querySelector('input[type=radio]:checked') !== null : field.value !== '';
        const optional = item.querySelector('.question-extra')?.textContent.includes('frivillig') === true;
        return [{ key: item.id.replace('question-', ''), kind, open: !answered && !optional }];
      }),
    );
  }

  private async answersOne({ key, kind }: Asked, given: string | undefined): Promise<void> {
    const item = this.page.locator(`#question-${key}`);
    if (kind === 'radio') {
      // The keyboard is used, since the message above that something is saved moves the page under a pointer.
      await (
        given === undefined ? item.getByRole('radio').first() : item.getByRole('radio', { name: given, exact: true })
      ).press('Space');
      return;
    }
    const field = fieldOf(item, kind);
    if (kind === 'select') {
      const label = given ?? this.name;
      await field.selectOption({ label });
      return;
    }
    await field.fill(given ?? (kind === 'date' ? '2026-11-20' : 'Enligt mötets beslut'));
  }
}

function fieldOf(item: Locator, kind: Asked['kind']): Locator {
  const tag = kind === 'select' ? 'select' : kind === 'date' ? 'input[type=date]' : 'textarea';
  return item.locator(tag).first();
}
