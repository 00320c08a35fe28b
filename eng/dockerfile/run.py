"""Does what a Dockerfile says, without an engine: copies, runs the commands as they stand, and starts the program as the user of the image.

run.py CONTEXT DOCKERFILE PATH: succeeds if the program answers 200 to a GET of PATH on the port that it is told to listen on, and ends well.
The file must say that this is the port that it exposes; here it is one that is free.
"""
import json, os, re, shutil, signal, socket, subprocess, sys, tempfile, time, urllib.error, urllib.request

# What the images of .NET set: the user "app", and the port.
USER_OF_IMAGES = 1654
PORTS = 'ASPNETCORE_HTTP_PORTS'
PATIENCE = 300


def fail(text):
    sys.exit(f'{dockerfile}: {text}')


def instructions(text):
    lines = re.sub(r'^\s*#.*\n', '', text, flags=re.M)
    for line in re.sub(r'\\\n', ' ', lines).splitlines():
        if line.strip():
            name, _, rest = line.strip().partition(' ')
            yield name.upper(), rest.strip()


def ignored(patterns):
    """A test of a path in the context. Patterns have ** and *, and no exceptions."""
    parts = [re.escape(p.strip('/')).replace(r'\*\*/', '(.*/)?').replace(r'\*', '[^/]*') for p in patterns]
    whole = re.compile(f"({'|'.join(parts)})(/.*)?") if parts else None
    return lambda path: whole is not None and whole.fullmatch(path) is not None


def copy_context(source, target, is_ignored):
    for folder, folders, files in os.walk(source):
        relative = os.path.relpath(folder, source)
        folders[:] = [f for f in folders if not is_ignored(os.path.normpath(f'{relative}/{f}'))]
        for file in files:
            path = os.path.normpath(f'{relative}/{file}')
            if not is_ignored(path):
                os.makedirs(os.path.dirname(f'{target}/{path}'), exist_ok=True)
                shutil.copyfile(f'{source}/{path}', f'{target}/{path}')


def copy(sources, target, is_folder):
    for source in sources:
        if not os.path.exists(source):
            fail(f'there is no {source} to copy')
        if os.path.isdir(source):
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            os.makedirs(target if is_folder else os.path.dirname(target), exist_ok=True)
            shutil.copyfile(source, os.path.join(target, os.path.basename(source)) if is_folder else target)


class Stage:
    def __init__(self, root, image):
        self.root, self.image, self.folder, self.commands = root, image, '/', 0
        self.environment, self.entry, self.port, self.user = {}, None, None, None
        os.makedirs(root)

    def path(self, text):
        return os.path.normpath(f'{self.root}/{os.path.join(self.folder, text)}')


def build(context, work):
    stages = {}
    stage = None
    for name, rest in instructions(open(dockerfile).read()):
        if name == 'FROM':
            image, _, alias = rest.partition(' AS ')
            stage = stages[alias or 'last'] = Stage(f'{work}/{alias or "last"}', image)
        elif name == 'WORKDIR':
            stage.folder = os.path.join(stage.folder, rest)
            os.makedirs(stage.path('.'), exist_ok=True)
        elif name == 'COPY':
            *sources, target = rest.split()
            origin = context
            if sources[0].startswith('--from='):
                origin = stages[sources.pop(0).removeprefix('--from=')].root
            copy([os.path.normpath(f'{origin}/{s}') for s in sources], stage.path(target), target.endswith(('/', '.')))
        elif name == 'RUN':
            print(f'RUN {rest}', flush=True)
            stage.commands += 1
            subprocess.run(['sh', '-c', rest], cwd=stage.path('.'), check=True)
        elif name == 'ENV':
            stage.environment.update(pair.split('=', 1) for pair in rest.split())
        elif name == 'EXPOSE':
            stage.port = int(rest)
        elif name == 'USER':
            stage.user = rest
        elif name == 'ENTRYPOINT':
            stage.entry = json.loads(rest)
        else:
            fail(f'{name} is not known here')
    return stage


def start(stage, path):
    if 'chiseled' not in stage.image or stage.commands:
        fail('the last image is chiseled, and runs no command: it has no shell')
    if stage.user != '$APP_UID':
        fail('the user is that of the image, $APP_UID')
    if stage.environment.get(PORTS) != str(stage.port):
        fail(f'{PORTS} is not the port that is exposed')
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    as_user = {'user': USER_OF_IMAGES, 'group': USER_OF_IMAGES, 'extra_groups': []} if os.geteuid() == 0 else {}
    environment = {**os.environ, 'HOME': '/', 'DOTNET_NOLOGO': '1', **stage.environment, PORTS: str(port)}
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    program = subprocess.Popen(stage.entry, cwd=stage.path('.'), env=environment, **as_user)
    try:
        until = time.monotonic() + PATIENCE
        while program.poll() is None and time.monotonic() < until:
            try:
                with direct.open(f'http://127.0.0.1:{port}{path}') as answer:
                    print(f'{path}: {answer.status} {answer.read().decode()}')
                    break
            except urllib.error.HTTPError as error:
                fail(f'{path}: {error.code}')
            except OSError:
                time.sleep(0.5)
        else:
            fail(f'the program does not answer on port {port}: {program.poll()}')
        program.send_signal(signal.SIGTERM)
        if program.wait(PATIENCE) != 0:
            fail(f'the program ends with {program.returncode} when it is asked to')
    finally:
        if program.poll() is None:
            program.kill()


source, dockerfile, asked = sys.argv[1:]
beside = f'{dockerfile}.dockerignore'
ignore = beside if os.path.exists(beside) else f'{source}/.dockerignore'
with tempfile.TemporaryDirectory(prefix='dockerfile-') as work:
    # The user of the image reads what is in it.
    os.chmod(work, 0o755)
    lines = [line.strip() for line in open(ignore)]
    copy_context(source, f'{work}/context', ignored([line for line in lines if line and not line.startswith('#')]))
    start(build(f'{work}/context', work), asked)
