/**
 * The rooms of the API and their purpose, the lowest floor first. A room may import rooms of lower floors only, through
 * their doors: none on its own floor, and none above. `npm run docs` writes them into docs/architecture.md.
 */
const rooms = [
  { notices: 'the outbox that every room fills' },
  { audit: 'writing the record', seals: 'sealing the record, and verifying the seals' },
  { roles: 'who holds what today, and what that lets them do about others' },
  { people: 'persons, their addresses and invitations' },
  {
    guide: 'versions of the guide and its words',
    organisations: 'the organisation and its look',
    views: 'saved views',
  },
  {
    inventory: 'datasets and the import of them',
    'task-events': 'events of tasks, as they are kept and in words',
    turns: 'whose turn it is',
  },
  { tasks: 'commands, evidence, lists' },
  {
    conversation: 'comments and to-dos',
    reminders: 'reminding by hand',
    rounds: 'rounds and their plan',
  },
  {
    mail: 'composing and sending',
    search: 'finding',
    staffing: 'roles that the guide asks for, and departures',
  },
  {
    attention: 'what needs somebody',
    demo: 'the demo municipality',
    history: 'reading the record in words, and watching over it',
  },
  { access: 'accounts, signing in, accepting an invitation, second factors, tokens' },
  { 'first-page': 'pages of the web that the server renders', landing: 'the page that a mail leads to' },
];

/**
 * The folders of libs/workflow, the lowest first: each imports lower ones only. Types that all of them use are in
 * vocabulary.ts, outside of the folders.
 */
const workflowFolders = ['calendar', 'guide', 'roles', 'task', 'plan', 'round', 'attention'];

module.exports = { rooms, floors: rooms.map((floor) => Object.keys(floor)), workflowFolders };
