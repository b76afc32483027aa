/** What the windows of known editors take to keep the command waiting; without it they return at once. */
const waiting: readonly (readonly [name: RegExp, flag: string, others: RegExp])[] = [
  [/^(?:code|code-insiders|codium|vscodium|cursor|windsurf|positron)$/, "--wait", /^(?:-w|--wait)$/],
  [/^(?:subl|sublime_text|atom|pulsar|zed|zeditor|bbedit|mate|gedit|gnome-text-editor)$/, "--wait", /^(?:-w|--wait)$/],
  [/^(?:idea|webstorm|phpstorm|pycharm|goland|clion|rider|rubymine|fleet)(?:64)?$/, "--wait", /^(?:-w|--wait)$/],
  [/^(?:gvim|mvim|vimx)$/, "--nofork", /^(?:-f|--nofork)$/],
  [/^(?:kate|kwrite)$/, "--block", /^(?:-b|--block)$/],
];

/** The command with what makes a known editor wait until its window is closed. */
export const waitingCommand = (words: readonly string[]): readonly string[] => {
  const [program = "", ...args] = words;
  const name = (program.split(/[/\\]/).at(-1) ?? "").toLowerCase().replace(/\.(?:exe|cmd|bat|app)$/, "");
  const known = waiting.find(([pattern]) => pattern.test(name));
  if (known === undefined || args.some((arg) => known[2].test(arg))) return words;
  return [program, known[1], ...args];
};
