/*
 * Settings of Tasklist. This file takes the place of the one in Camunda's jar.
 * What is not set here keeps Camunda's default.
 */
export default {
  app: {name: '待办中心', vendor: '整改督办平台'},

  // A browser in English gets English, every other one Chinese: Camunda compares
  // only the part before the hyphen ("zh"), so zh-CN is reached as the fallback.
  locales: {availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN'},

  // The words first; our one login; what the forms of steps share.
  customScripts: ['scripts/locales', 'scripts/sign-in', 'scripts/step-form/step-form'],

  disableWelcomeMessage: true,

  // No shortcut for starting a process: items are dispatched from the ledger.
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '签领所选待办'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个筛选'},
    focusList: {key: 'ctrl+alt+l', description: '转到第一条待办'},
    focusForm: {key: 'ctrl+alt+f', description: '转到表单的第一个输入框'}
  }
};
