import { take } from 'virtual:stegvis-texts';
import { dictionary as en } from 'virtual:stegvis-texts/en/webPassword';
import { dictionary as sv } from 'virtual:stegvis-texts/sv/webPassword';

// Both languages: the pages are few and short, and somebody may change the language on them.
take('sv', sv);
take('en', en);
