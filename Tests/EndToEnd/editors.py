"""Drives real editors, without a screen, with this project's plugins on this project's server."""
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from strict_client import ROOT, binary

HERE = Path(__file__).resolve().parent
NOTES = ROOT / "Tests/Corpus/notes"
PATIENCE_MS = 25000


class Unusable(AssertionError):
    pass


def at(text, **more):
    return {"at": text, **more}


def neovims():
    """Every Neovim to test with: the environment's own (0.11, from PyPI) and Debian's (0.7), the oldest that is served."""
    new = Path(sys.prefix, "bin/nvim")
    found = [new if new.exists() else Path(shutil.which("nvim") or "nvim"), Path("/usr/bin/nvim")]
    return {version(path): path for path in found if path.exists()}


def version(path):
    first = subprocess.run([str(path), "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    return first.split()[-1]


def environment(home):
    """A home of its own, so that nobody's configuration is read and the handbook is laid down there."""
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "NVIM", "VIM"))}
    return {**kept, **folders, "HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


def run(command, plugin, home, note, actions):
    """Plays the actions in the editor; gives what each shows."""
    job, out = home / "job.json", home / "out.json"
    out.unlink(missing_ok=True)
    job.write_text(json.dumps({
        "plugin": str(ROOT / "editors" / plugin), "server": [binary(), "lsp"], "note": str(note),
        "actions": actions, "patience_ms": PATIENCE_MS}))
    done = subprocess.run(
        command, env={**environment(home), "EDITOR_JOB": str(job), "EDITOR_OUT": str(out)}, cwd=home,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60 + len(actions) * PATIENCE_MS / 1000)
    if not out.exists():
        raise Unusable((done.stdout + done.stderr).decode(errors="replace")[-2000:])
    answers = json.loads(out.read_text())
    for action, answer in zip(actions, answers, strict=True):
        assert "error" not in answer, (action, answer["error"])
    return [answer["shows"] for answer in answers]


def in_neovim(nvim, home, note, actions):
    driver = HERE / "nvim_driver.lua"
    return run([str(nvim), "--clean", "--headless", "-n", "-c", f"luafile {driver}"], "neovim", home, note, actions)


def in_emacs(home, note, actions):
    # -q and not -Q: Debian's site file puts Eglot on the load path of Emacs 28.
    return run(["emacs", "-q", "--batch", "-l", str(HERE / "emacs_driver.el")], "emacs", home, note, actions)


def lens_on(lenses, text):
    """The one lens of the line that holds the text, or None."""
    found = [lens["lens"] for lens in lenses or [] if text in lens["text"]]
    assert len(found) <= 1, found
    return found[0] if found else None
