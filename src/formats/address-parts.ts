/** The parts of an address between which a line may end: behind the dots of its host, and behind slashes and their like, rather than in its words. */
export const addressParts = (address: string): readonly string[] => {
  const host = /^https?:\/\/[^/]*/.exec(address)?.[0] ?? "";
  const dots = host.split(/(?<=\.)(?=\w)/);
  const [first = "", ...others] = address.slice(host.length).split(/(?<=[/?=_&-])(?=\w)/);
  return [...dots.slice(0, -1), `${dots.at(-1) ?? ""}${first}`, ...others];
};

/** Addresses that are long enough to be broken. */
export const longAddress = /https?:\/\/\S{16,}/g;
