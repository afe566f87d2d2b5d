"""Set up everything the program or its tests need, with Python's standard library alone.

System packages are installed where this script may (root, or sudo without a password) and named
where it may not. Nothing is downloaded but packages of the registries already configured; in
particular no Python of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
UV = "uv==0.13.9"
OLDEST_PYTHON = (3, 11)

# Debian and Ubuntu names; the first of a row that the distribution knows is installed.
WINDOW_PACKAGES = (
    ("libgl1",),
    ("libegl1",),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libxkbcommon0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
)
# The journeys press real keys in real windows, and reopen Word files in LibreOffice.
JOURNEY_PACKAGES = (
    ("xvfb",),
    ("x11-xserver-utils",),
    ("x11-utils",),
    ("openbox",),
    ("xdotool",),
    ("dbus",),
    ("at-spi2-core",),
    ("libglib2.0-bin",),
    ("python3-pyatspi",),
    ("libreoffice-writer-nogui", "libreoffice-writer"),
    ("poppler-utils",),
    ("imagemagick",),
)


class CannotPrepare(Exception):
    """Something only the person at the keyboard can do; the message says what."""


def say(text: str) -> None:
    """Tell where the preparation stands."""
    print(f"· {text}", flush=True)


def run(*command: object, **more: object) -> None:
    """Run a command that must succeed."""
    try:
        subprocess.run([str(part) for part in command], check=True, **more)  # type: ignore[call-overload]
    except subprocess.CalledProcessError as error:
        raise CannotPrepare(f"This command failed: {' '.join(map(str, command))}") from error


def answer(*command: str) -> str:
    """Ask a command; empty when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


def installed(names: Iterable[str]) -> bool:
    """Tell whether dpkg has one of these packages."""
    return any("ok installed" in answer("dpkg-query", "-W", "-f=${Status}", name) for name in names)


def privilege() -> list[str] | None:
    """Find what must stand before apt-get: nothing as root, sudo when it asks nothing, or None."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def install_system_packages(rows: Sequence[Sequence[str]]) -> list[str]:
    """Install what is missing, on Debian and its kin; return what could not be."""
    if not sys.platform.startswith("linux"):
        return []
    if not shutil.which("apt-get"):
        say("This Linux has no apt-get: if the window does not open, install the equivalents of "
            + ", ".join(row[-1] for row in rows))  # fmt: skip
        return []
    missing = [row for row in rows if not installed(row)]
    if not missing:
        return []
    before = privilege()
    if before is None:
        return [row[-1] for row in missing]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say("Installing system packages: " + " ".join(row[-1] for row in missing))
    subprocess.run([*before, "apt-get", "update", "-q"], env=quiet, stdout=subprocess.DEVNULL, check=False)
    names = [next((name for name in row if answer("apt-cache", "show", name)), row[-1]) for row in missing]
    command = [*before, "apt-get", "install", "-y", "-q", "--no-install-recommends", *names]
    subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return [row[-1] for row in missing if not installed(row)]


def environment_python() -> Path:
    """Where the environment's own interpreter is."""
    windows = os.name == "nt"
    return ENVIRONMENT / ("Scripts" if windows else "bin") / ("python.exe" if windows else "python")


def make_environment() -> None:
    """Create .venv with this very interpreter, unless a sound one is there."""
    python = environment_python()
    if python.exists() and answer(str(python), "-c", "import pip; print('sound')"):
        return
    if subprocess.run(
        [sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False
    ).returncode:
        version = f"python3.{sys.version_info.minor}-venv"
        if install_system_packages([(version, "python3-venv")]):
            raise CannotPrepare(f"Python's venv module is missing. Install it: apt-get install {version}")
    say("Creating the environment .venv")
    run(sys.executable, "-m", "venv", "--clear", ENVIRONMENT)


def install_python_packages() -> None:
    """Install the locked packages, then the program itself, in place."""
    python = environment_python()
    say("Installing the locked Python packages")
    if not answer(str(python), "-m", "uv", "--version"):
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV)
    settings = {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1", "VIRTUAL_ENV": str(ENVIRONMENT)}
    command = ("sync", "--quiet", "--frozen", "--inexact", "--python", python)
    run(python, "-m", "uv", *command, cwd=ROOT, env={**os.environ, **settings})
    run(python, ROOT / "packaging" / "build_ui.py", "--if-stale", stdout=subprocess.DEVNULL)
    compile_bytecode(python)


def compile_bytecode(python: Path) -> None:
    """Compile once what every start imports: uv does not, and some systems forbid Python to keep it.

    Without bytecode a start takes twice as long. What does not compile (a template) is left alone.
    """
    packages = answer(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    command = [str(python), "-m", "compileall", "-q", "-j", "0", packages, str(ROOT / "cop_desktop")]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def prepare(rows: Sequence[Sequence[str]]) -> None:
    """Do all of the above; say what could not be installed and go on."""
    if sys.version_info < OLDEST_PYTHON:
        have = ".".join(map(str, sys.version_info[:3]))
        raise CannotPrepare(f"Python 3.11 or newer is needed; this one is {have}.")
    refused = install_system_packages(rows)
    if refused:
        say("These system packages are missing and may not be installed from here. Install them with:")
        say("  sudo apt-get install --no-install-recommends " + " ".join(refused))
    make_environment()
    install_python_packages()
    say("Everything is set up.")
