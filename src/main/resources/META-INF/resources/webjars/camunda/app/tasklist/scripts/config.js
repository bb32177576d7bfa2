import { language } from './almanac.js';

const words = {
  en: {
    name: 'Tasklist',
    filter: 'set the focus to the first filter in the list',
    list: 'sets the focus to the first task in the list',
    form: 'sets the focus to the first input field in a task form',
    start: 'opens the start process modal dialog'
  },
  fr: {
    name: 'T\u00e2ches',
    filter: 'va au premier filtre de la liste',
    list: 'va \u00e0 la premi\u00e8re t\u00e2che de la liste',
    form: 'va au premier champ du formulaire',
    start: 'ouvre la liste de ce qui peut se d\u00e9marrer'
  }
}[language];

document.documentElement.lang = language;

// Replaces the application's own configuration whole; the shortcuts are its defaults.
export default {
  app: { name: words.name, vendor: 'Almanac' },
  locales: { availableLocales: [language], fallbackLocale: language },
  disableWelcomeMessage: true,
  shortcuts: {
    focusFilter: { key: 'ctrl+shift+f', description: words.filter },
    focusList: { key: 'ctrl+alt+l', description: words.list },
    focusForm: { key: 'ctrl+alt+f', description: words.form },
    startProcess: { key: 'ctrl+alt+p', description: words.start }
  }
};
