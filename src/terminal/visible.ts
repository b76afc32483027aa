/** Everything that would steer a terminal: C0 and C1 controls, DEL, overrides of the writing direction; line ends and tabs are let through. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text that may go to a terminal: control characters from pages become visible characters (`␛`, `�`). */
export const visible = (text: string): string =>
  text.replace(controls, (unit) => (unit < " " ? String.fromCharCode(0x2400 + unit.charCodeAt(0)) : "\ufffd"));
