import { take } from 'virtual:stegvis-texts';
import { dictionary as en } from 'virtual:stegvis-texts/en/webGuide';
import { dictionary as sv } from 'virtual:stegvis-texts/sv/webGuide';

// Both languages: somebody may change the language on these pages, and together they are small.
take('sv', sv);
take('en', en);
