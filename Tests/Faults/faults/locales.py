"""Locales with a decimal comma, a dotless i, no name at all: the same bytes."""
import os
import subprocess

from bench import Broken


def survive(bench):
    made = []
    store = bench.folder / "locales"
    store.mkdir()
    for name in ("de_DE", "tr_TR"):
        done = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", store / f"{name}.UTF-8"], capture_output=True)
        if done.returncode == 0:
            made.append(f"{name}.UTF-8")
    answers = {}
    for name in ["C", "C.UTF-8", *made, "no_SUCH.UTF-8", "", None]:
        environment = {key: value for key, value in os.environ.items() if key not in ("LANG", "LC_ALL", "LANGUAGE")}
        environment |= {"LOCPATH": str(store), "TZ": "Asia/Kathmandu"} | ({} if name is None else {"LC_ALL": name, "LANG": name})
        bench.reset()
        done = bench.run(env=environment, check={0})
        answers[name] = (done.stdout, bench.out.read_bytes())
    if any(answer != (answers["C"][0], bench.new) for answer in answers.values()):
        raise Broken("two locales give two answers")
    return ", ".join(name or "none" for name in answers)
