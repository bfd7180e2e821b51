"""Commands of the AWS CLI without its start: loaded once, and every command runs in a fork of its own.

Reads one JSON object a line ({"id", "argv", "env"}), writes one a line ({"id", "code", "stdout", "stderr"}).
"""

import json
import os
import sys
import tempfile
import threading
import traceback

import awscli.clidriver
import botocore.client  # noqa: F401
import botocore.httpsession  # noqa: F401
import botocore.parsers  # noqa: F401

ANSWERS = threading.Lock()


def run(argv, env, out, err):
    """In the fork: what the command's own process would have been."""
    # Where the models lie, as the package itself says when it is loaded.
    models = os.environ.get("AWS_DATA_PATH", "")
    os.environ.clear()
    os.environ.update(env, AWS_DATA_PATH=models)
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    sys.argv = ["aws", *argv]
    code = 255
    try:
        code = awscli.clidriver.main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code or 0)


def answer(asked):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            run(asked["argv"], asked["env"], out, err)
        _, status = os.waitpid(child, 0)
        told = {"id": asked["id"], "code": os.waitstatus_to_exitcode(status)}
        for name, file in (("stdout", out), ("stderr", err)):
            file.seek(0)
            told[name] = file.read().decode()
    with ANSWERS:
        print(json.dumps(told), flush=True)


for line in sys.stdin:
    threading.Thread(target=answer, args=(json.loads(line),)).start()
