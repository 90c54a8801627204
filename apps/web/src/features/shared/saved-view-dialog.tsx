import { Checkbox, Field, Input, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { operations, type SavedView, type ViewPage } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { hasCode } from '../../http/problem-error.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';

export interface SavedViewDialogProps {
  readonly open: boolean;
  readonly page: ViewPage;
  readonly query: string;
  /** Null: a new one. */
  readonly view: SavedView | null;
  readonly onClose: () => void;
  /** Called after saving or deleting. */
  readonly onDone: () => void;
}

/** Edits the name of a view, and whether everybody finds it. */
export function SavedViewDialog({ open, onClose, ...rest }: SavedViewDialogProps) {
  const { t } = useText();
  return (
    <Modal
      open={open}
      title={rest.view === null ? t('views.save') : t('views.edit.title', { name: rest.view.name })}
      onClose={onClose}
    >
      <ViewForm {...rest} onClose={onClose} />
    </Modal>
  );
}

function ViewForm({ page, query, view, onClose, onDone }: Omit<SavedViewDialogProps, 'open'>) {
  const { t } = useText();
  const id = useId();
  const mayShare = useMe().permissions.manageRounds;
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [tried, setTried] = useState(false);
  const save = useSave({ page, query, view, onDone });
  const remove = useRemove(onDone);
  const taken = hasCode(save.error, 'duplicate');
  const wrong = wrongName(tried && name.trim() === '', taken);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() === '') document.getElementById(id)?.focus();
        else save.mutate({ name: name.trim(), shared });
      }}
    >
      {view === null && <Paragraph>{t('views.save.lead')}</Paragraph>}
      <Field>
        <Label htmlFor={id}>{t('views.name')}</Label>
        <Input
          id={id}
          value={name}
          maxLength={60}
          autoComplete="off"
          aria-invalid={wrong !== null || undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {wrong !== null && <ValidationMessage>{t(wrong)}</ValidationMessage>}
      </Field>
      {mayShare ? (
        <Checkbox label={t('views.share')} value="shared" checked={shared} onChange={() => setShared(!shared)} />
      ) : (
        <Paragraph data-size="sm">{t('views.share.may-not')}</Paragraph>
      )}
      {!taken && <ProblemNotice error={save.error ?? remove.error} />}
      <div className="actions">
        <ActionButton type="submit" loading={save.isPending}>
          {t(view === null ? 'views.save.do' : 'views.edit.save')}
        </ActionButton>
        {view !== null && (
          <ActionButton
            variant="secondary"
            tone="danger"
            loading={remove.isPending}
            onClick={() => remove.mutate(view)}
          >
            {t('views.delete')}
          </ActionButton>
        )}
        <ActionButton variant="tertiary" onClick={onClose}>
          {t('web.cancel')}
        </ActionButton>
      </div>
    </form>
  );
}

function wrongName(missing: boolean, taken: boolean): 'views.name.missing' | 'views.name.taken' | null {
  if (missing) return 'views.name.missing';
  return taken ? 'views.name.taken' : null;
}

function useSave({ page, query, view, onDone }: Pick<SavedViewDialogProps, 'page' | 'query' | 'view' | 'onDone'>) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  return useMutation({
    mutationFn: (body: { readonly name: string; readonly shared: boolean }) =>
      view === null
        ? call(operations.createView, { body: { ...body, page, query } })
        : call(operations.changeView, { params: { id: view.id }, ifMatch: view.version, body }),
    onSuccess: async ({ name }) => {
      await refresh(client, operations.listViews);
      say({ text: t('views.saved', { name }) });
      onDone();
    },
    onError: () => refresh(client, operations.listViews),
  });
}

/** Deletes a view at once, with an undo that saves it again. */
function useRemove(onDone: () => void) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  return useMutation({
    mutationFn: async ({ id, version, name, page, query, shared }: SavedView) => {
      await call(operations.deleteView, { params: { id }, ifMatch: version });
      return { name, page, query, shared };
    },
    onSuccess: async (body) => {
      await refresh(client, operations.listViews);
      say({
        text: t('views.deleted', { name: body.name }),
        undo: async () => {
          await call(operations.createView, { body });
          await refresh(client, operations.listViews);
        },
      });
      onDone();
    },
    onError: () => refresh(client, operations.listViews),
  });
}
