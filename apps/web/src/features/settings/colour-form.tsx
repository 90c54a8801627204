import { Button, Input, Label, Link, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { operations, type OrganisationView } from '@stegvis/contract';
import { isHex, judgeAccent, ownColours, scaleOf, type Hex } from '@stegvis/theme';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { call } from '../../http/call.js';
import { meQuery } from '../../http/me.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { useLook } from '../../ui/look.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';

/** Saves the colour over the newest version: it is a single field, so the last choice wins. */
async function saveColour(accentColour: string | null): Promise<OrganisationView> {
  const { version } = await call(operations.getOrganisation);
  return call(operations.updateOrganisation, { body: { accentColour }, ifMatch: version });
}

/** Chooses a colour, which is previewed on the whole page, and says how good its contrast is. */
export function ColourForm({ organisation }: { readonly organisation: OrganisationView }) {
  const { t } = useText();
  const client = useQueryClient();
  const toasts = useToasts();
  const { tryOn } = useLook();
  const saved = organisation.accentColour;
  const [typed, setTyped] = useState(saved ?? ownColours.accent);
  const text = typed.trim().toLowerCase();
  const colour = isHex(text) ? text : null;
  const changed = colour !== null && colour !== (saved ?? ownColours.accent);
  const put = async (next: string | null) => {
    const { accentColour } = await saveColour(next);
    // The cached answer is updated at once, so that the page does not fall back to the old colour until it has been
    // fetched again.
    client.setQueryData(meQuery.queryKey, (me) =>
      me === undefined ? me : { ...me, organisation: { ...me.organisation, accentColour } },
    );
  };
  const again = () => refresh(client, operations.getOrganisation, operations.getMe);
  const save = useMutation({
    mutationFn: async (next: string | null) => {
      await put(next);
      toasts.say({ text: t('web-look.colour.saved'), undo: () => put(saved).then(again) });
      await again();
    },
  });

  useEffect(() => {
    tryOn(changed ? colour : null);
    return () => tryOn(null);
  }, [tryOn, changed, colour]);

  return (
    <>
      <Paragraph>{t('web-look.lead')}</Paragraph>
      <ColourField value={typed} colour={colour} onChange={setTyped} />
      {colour !== null && <VerdictText colour={colour} />}
      {colour !== null && changed && <Preview colour={colour} />}
      <ProblemNotice error={save.error} />
      <div className="actions">
        <ActionButton
          loading={save.isPending}
          disabledReason={changed ? null : t('web-look.colour.unchanged')}
          onClick={() => save.mutate(colour)}
        >
          {t('web-look.colour.save')}
        </ActionButton>
        {saved !== null && (
          <ActionButton variant="tertiary" onClick={() => save.mutate(null)}>
            {t('web-look.colour.own')}
          </ActionButton>
        )}
      </div>
    </>
  );
}

function ColourField({
  value,
  colour,
  onChange,
}: {
  readonly value: string;
  readonly colour: Hex | null;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="field colour">
      <Label htmlFor={id}>{t('web-look.colour')}</Label>
      <p id={`${id}-hint`} className="muted">
        {t('web-look.colour.hint')}
      </p>
      <div className="colour-field">
        <input
          type="color"
          className="colour-pick"
          aria-label={t('web-look.colour.pick')}
          value={colour ?? ownColours.accent}
          onChange={(event) => onChange(event.target.value)}
        />
        <Input
          id={id}
          value={value}
          maxLength={7}
          spellCheck={false}
          className="field-short"
          aria-describedby={`${id}-hint`}
          aria-invalid={colour === null || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {colour === null && <ValidationMessage>{t('web-look.colour.wrong')}</ValidationMessage>}
    </div>
  );
}

function VerdictText({ colour }: { readonly colour: Hex }) {
  const { t, number } = useText();
  const { verdict, used, contrast } = judgeAccent(colour);
  return (
    <p className={`verdict verdict-${verdict}`} role="status">
      {t(`web-look.verdict.${verdict}`, { contrast: number(Math.floor(contrast * 10) / 10), used })}
    </p>
  );
}

function Preview({ colour }: { readonly colour: Hex }) {
  const { t } = useText();
  const scale = scaleOf(judgeAccent(colour).used, 'light');
  const shown = [...new Set(Object.values(scale))].toSorted(
    (a, b) => Number.parseInt(b.slice(1, 3), 16) - Number.parseInt(a.slice(1, 3), 16),
  );
  return (
    <div className="preview">
      <h3 className="ds-heading" data-size="2xs">
        {t('web-look.preview')}
      </h3>
      <p className="muted">{t('web-look.preview.detail')}</p>
      <div className="actions" aria-hidden="true" inert>
        <Button>{t('web-look.preview.button')}</Button>
        <Button variant="secondary">{t('web-look.preview.other-button')}</Button>
        <Link href="#colour">{t('web-look.preview.link')}</Link>
      </div>
      <svg
        className="swatches"
        viewBox={`0 0 ${String(shown.length)} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('web-look.preview.steps')}
      >
        {shown.map((hex, index) => (
          <rect key={hex} x={index} y="0" width="1.02" height="1" fill={hex} />
        ))}
      </svg>
    </div>
  );
}
