import {
  ArrowUndoIcon,
  BookIcon,
  ClockDashedIcon,
  CogIcon,
  DatabaseIcon,
  EnvelopeClosedIcon,
  GlobeIcon,
  HouseIcon,
  LayersIcon,
  LeaveIcon,
  MagnifyingGlassIcon,
  MenuHamburgerIcon,
  MoonIcon,
  PersonGroupIcon,
  PersonIcon,
  PlusIcon,
  QuestionmarkCircleIcon,
  SunIcon,
  TasklistIcon,
  UploadIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';

/** The icons of the product, by their meaning. */
const icons = {
  home: HouseIcon,
  tasks: TasklistIcon,
  rounds: LayersIcon,
  inventory: DatabaseIcon,
  people: PersonGroupIcon,
  person: PersonIcon,
  guide: BookIcon,
  history: ClockDashedIcon,
  mailbox: EnvelopeClosedIcon,
  settings: CogIcon,
  search: MagnifyingGlassIcon,
  help: QuestionmarkCircleIcon,
  language: GlobeIcon,
  light: SunIcon,
  dark: MoonIcon,
  leave: LeaveIcon,
  menu: MenuHamburgerIcon,
  add: PlusIcon,
  upload: UploadIcon,
  undo: ArrowUndoIcon,
  close: XMarkIcon,
} as const;

export type IconName = keyof typeof icons;

/** An icon beside words, never instead of them, so it is hidden from screen readers. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  const Drawn = icons[name];
  return <Drawn className={`icon ${className}`.trimEnd()} aria-hidden="true" />;
}
