import type { Argument, Command, HelpConfiguration, Option } from "commander";
import type { Messages } from "../messages/messages.ts";

/** How commander writes help in the language of the user: by the English of headings and descriptions, so that commands need not know of it. */
export const helpIn = ({ translate }: Messages): HelpConfiguration => {
  const described = (description: string): string => {
    const [, text = description, names] = withNames.exec(description) ?? [];
    return names === undefined ? translate(text) : `${translate(text)}: ${names}`;
  };
  return {
    styleTitle: translate,
    commandDescription: (command: Command) => translate(command.description()),
    subcommandDescription: (command: Command) => translate(command.summary()),
    optionDescription: ({ description }: Option) => described(description),
    argumentDescription: ({ description, defaultValue }: Argument) =>
      defaultValue === undefined
        ? described(description)
        : `${described(description)} (${translate("default:")} ${JSON.stringify(defaultValue)})`,
  };
};

/** A description that ends in a list of names, such as `the format (default: md): md, json`; names are the same in every language. */
const withNames = /^(.*\)): ([\w, -]+)$/;
