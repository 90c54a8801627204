import { Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { operations, type OrganisationView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { upload } from '../../http/upload.js';
import { ActionButton } from '../../ui/action-button.js';
import { FileField } from '../../ui/file-field.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';

type Logo = NonNullable<OrganisationView['logo']>;

/** Keeps the current picture in the page, so that a change can be undone. */
async function keep(logo: Logo): Promise<() => Promise<unknown>> {
  const answer = await fetch(logo.address);
  const file = new File([await answer.blob()], 'logo');
  return () => upload(operations.putLogo, { file, query: { alternativeText: logo.alternativeText } });
}

/** The organisation's logo: shows, changes and removes it, with undo. */
export function LogoForm({ organisation }: { readonly organisation: OrganisationView }) {
  const { t } = useText();
  const id = useId();
  const client = useQueryClient();
  const toasts = useToasts();
  const { logo } = organisation;
  const [text, setText] = useState(logo?.alternativeText ?? organisation.name);
  const again = () => refresh(client, operations.getOrganisation, operations.getMe);
  const toast = (words: string, back: () => Promise<unknown>) =>
    toasts.say({ text: words, undo: () => back().then(again) });

  const remove = useMutation({
    mutationFn: async (shown: Logo) => {
      const back = await keep(shown);
      await call(operations.removeLogo);
      toast(t('web-look.logo.removed'), back);
      await again();
    },
  });
  const send = async (file: File, onProgress: (share: number) => void) => {
    const back = logo === null ? () => call(operations.removeLogo) : await keep(logo);
    await upload(operations.putLogo, {
      file,
      query: { alternativeText: text.trim() === '' ? organisation.name : text.trim() },
      onProgress,
    });
    toast(t('web-look.logo.saved'), back);
    await again();
  };
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('web-look.logo')}
      </Heading>
      {logo === null ? (
        <Paragraph>{t('web-look.logo.none')}</Paragraph>
      ) : (
        <img className="logo-shown" src={logo.address} alt={logo.alternativeText} />
      )}
      <Field className="field">
        <Label htmlFor={id}>{t('web-look.logo.text')}</Label>
        <Field.Description>{t('web-look.logo.text.hint')}</Field.Description>
        <Input id={id} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
      </Field>
      <FileField
        label={t('web-look.logo.file')}
        hint={t('web-look.logo.hint')}
        accept=".svg,.png,image/svg+xml,image/png"
        send={t('web-look.logo.save')}
        onSend={send}
      />
      {logo !== null && (
        <ActionButton variant="tertiary" loading={remove.isPending} onClick={() => remove.mutate(logo)}>
          {t('web-look.logo.remove')}
        </ActionButton>
      )}
      <ProblemNotice error={remove.error} />
    </>
  );
}
