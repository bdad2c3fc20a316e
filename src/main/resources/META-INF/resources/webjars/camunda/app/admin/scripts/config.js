/*
 * Settings of Admin. This file takes the place of the one in Camunda's jar.
 * What is not set here keeps Camunda's default.
 */
import '../../tasklist/scripts/sign-in.js';

export default {
  app: {name: '系统管理', vendor: '整改督办平台'},

  // A browser in English gets English, every other one Chinese: Camunda compares
  // only the part before the hyphen ("zh"), so zh-CN is reached as the fallback.
  locales: {availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN'},

  disableWelcomeMessage: true
};
