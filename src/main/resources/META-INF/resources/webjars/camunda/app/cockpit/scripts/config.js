/*
 * Settings of Cockpit, a tool of system administrators that stays in English.
 * This file takes the place of the one in Camunda's jar.
 * What is not set here keeps Camunda's default.
 */
export default {
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},

  disableWelcomeMessage: true
};
