import { expect, test } from "vitest";
import { waitingCommand } from "../../src/programs/waiting-command.ts";

test.each([
  [["vim"], ["vim"]],
  [["code"], ["code", "--wait"]],
  [
    ["code", "-n"],
    ["code", "--wait", "-n"],
  ],
  [
    ["code", "-w"],
    ["code", "-w"],
  ],
  [["/opt/VS Code/bin/code"], ["/opt/VS Code/bin/code", "--wait"]],
  [["C:\\Program Files\\Sublime\\subl.exe"], ["C:\\Program Files\\Sublime\\subl.exe", "--wait"]],
  [["gvim"], ["gvim", "--nofork"]],
  [
    ["kate", "-b"],
    ["kate", "-b"],
  ],
  [["emacsclient"], ["emacsclient"]],
])("%j waits as %j", (words, expected) => {
  expect(waitingCommand(words)).toEqual(expected);
});
