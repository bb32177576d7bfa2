import '../../tasklist/scripts/almanac.js';

// Replaces the application's own configuration whole; what is not here keeps its default.
export default {
  app: { name: 'Cockpit', vendor: 'Almanac' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/meeting.js'],
  // a cancelled instance still tells our tables; custom listeners are not needed for it
  skipCustomListeners: { default: true, hidden: false },
  previewHtml: false
};
