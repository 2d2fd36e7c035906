/** Those who write Chinese look for their script, not for a country. */
const scripts: Readonly<Record<string, string>> = {'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant'};

/** A language's name in itself, as the head of a line: Deutsch, Français, 简体中文. */
export const languageName = (tag: string) => {
  const names = new Intl.DisplayNames([tag], {type: 'language'});
  const name = names.of(scripts[tag] ?? tag) ?? tag;
  const [first = ''] = name;
  return first.toLocaleUpperCase(tag) + name.slice(first.length);
};
