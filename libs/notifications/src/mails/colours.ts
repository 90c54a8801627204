/**
 * Pairs of text and background colours, light and dark. A test requires a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3).
 */
export const colours = {
  light: {
    ground: '#ffffff',
    panel: '#f2f5f9',
    text: '#1b2430',
    quiet: '#4a5563',
    link: '#0b4a8f',
    button: '#0b4a8f',
    buttonText: '#ffffff',
  },
  dark: {
    ground: '#12171e',
    panel: '#1d2530',
    text: '#eef2f7',
    quiet: '#b4bfcc',
    link: '#9cc7ff',
    button: '#9cc7ff',
    buttonText: '#0b1a2b',
  },
} as const;
