import { take } from 'virtual:stegvis-texts';
import { dictionary as en } from 'virtual:stegvis-texts/en/webInvitation';
import { dictionary as sv } from 'virtual:stegvis-texts/sv/webInvitation';

// Both languages: the page is short, and somebody may change the language on it.
take('sv', sv);
take('en', en);
