"""Runs a command with a pseudo-terminal as stdin and stderr (stdout is a pipe, unless "screen" gives its rows and columns) and types into it.

Reads {"command": [...], "cwd": ..., "env": {...}, "screen": [rows, columns] or null, "steps": [[text to wait for, keys to type], ...]} from stdin and
prints {"status": ..., "screen": ..., "stdout": ..., "missed": the text that never came or null}. The key "<EOF>" hangs up.
"""
import fcntl, json, os, pty, select, struct, subprocess, sys, termios, time

spec = json.load(sys.stdin)
master, slave = pty.openpty()
if spec.get("screen"):
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *spec["screen"], 0, 0))
process = subprocess.Popen(
    spec["command"], cwd=spec["cwd"], env=spec["env"], stdin=slave, stderr=slave,
    stdout=slave if spec.get("screen") else subprocess.PIPE, start_new_session=True,
    preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
)
os.close(slave)
out = process.stdout.fileno() if process.stdout else None
screen, stdout, seen = b"", b"", 0
steps, missed = list(spec["steps"]), None
deadline = time.time() + 20
hung_up = False


def pump(seconds):
    """Takes what the command wrote; false when it closed everything."""
    global screen, stdout
    files = ([] if hung_up else [master]) + ([] if out is None else [out])
    ready, _, _ = select.select(files, [], [], seconds)
    for file in ready:
        try:
            data = os.read(file, 65536)
        except OSError:
            data = b""
        if file == master:
            screen += data
        else:
            stdout += data
    return process.poll() is None


while pump(0.05):
    if time.time() > deadline:
        missed = steps[0][0] if steps else "its end"
        process.kill()
        break
    if steps:
        place = screen.find(steps[0][0].encode(), seen)
        if place >= 0:
            _, keys = steps.pop(0)
            seen = len(screen)
            time.sleep(0.15)
            if keys == "<EOF>":
                os.close(master)
                hung_up = True
            else:
                os.write(master, keys.encode())
for _ in range(5):
    pump(0.02)
if steps and missed is None:
    missed = steps[0][0]
json.dump({"status": process.wait(), "screen": screen.decode(errors="replace"), "stdout": stdout.decode(errors="replace"), "missed": missed}, sys.stdout)
