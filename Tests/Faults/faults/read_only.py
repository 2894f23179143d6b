"""A folder that another user may not write to, and an output that may not be replaced."""
import os

from bench import Broken


def survive(bench):
    if os.geteuid() != 0:
        raise PermissionError(1, "changing the user needs root", "setuid")
    os.chmod(bench.folder, 0o755)
    bench.reset()

    def become_nobody():
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)

    done = bench.run(preexec_fn=become_nobody, check={66, 73})
    if done.returncode == 66:
        raise PermissionError(1, "another user cannot read the package", str(bench.package))
    bench.verify(done.returncode)
    if done.stdout:
        raise Broken("it printed an answer that it could not write")
    return "as another user"
