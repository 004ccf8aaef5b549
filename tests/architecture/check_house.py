"""The house's rules that a compiler does not see: arrows one way, short files, headers that say what they are for.

check_house.py ROOT prints one line a fault and exits 1 if there is any. The arrows are those of README, "The house".
"""
import pathlib
import re
import sys

# room → rooms it may include. A client half is the room; "<room>/engine" is linked by motcua-worker and tests only.
ARROWS = {
    "base": set(),
    "domain": {"base"},
    "crypto": {"base"},
    "net": {"base"},
    "worker": {"base"},
    "store": {"crypto", "domain", "base"},
    "capture": {"worker", "domain", "base"},
    "ocr": {"worker", "domain", "base"},
    "document": {"worker", "domain", "base"},
    "signing": {"worker", "domain", "base"},
    "printing": {"worker", "domain", "base"},
    "sync": {"store", "net", "domain", "base"},
    "stations": {"capture", "ocr", "document", "signing", "printing", "store", "domain", "base", "worker", "crypto"},
    "ui": {"stations", "store", "domain", "base"},
}
# ui may see the store's read models and nothing else of it.
UI_STORE_HEADERS = {"store/ReadModels.h"}
ENGINE_ROOMS = {"capture", "ocr", "document", "signing"}
# Third-party headers that belong to one place only.
OWNERS = [
    (re.compile(r"^(sqlite3)\.h$"), "modules/store"),
    (re.compile(r"^curl/"), ("modules/net", "modules/signing/engine")),
    (re.compile(r"^(tesseract|leptonica)/"), ("modules/ocr/engine", "modules/capture/engine", "modules/document/engine")),
    (re.compile(r"^sane/"), "modules/capture/engine"),
    (re.compile(r"^poppler"), ("modules/document/engine", "modules/capture/engine")),
    (re.compile(r"^(p11-kit|pkcs11)"), "modules/signing/engine"),
    (re.compile(r"^qpdf/"), ("modules/document/engine", "modules/signing/engine")),
    (re.compile(r"^qt6keychain/|^keychain\.h"), "modules/crypto"),
    (re.compile(r"^ZXing/"), ("modules/printing", "modules/capture/engine")),
]
PLATFORM = re.compile(r"^(unistd\.h|fcntl\.h|dlfcn\.h|pthread\.h|sys/|arpa/|netinet/|poll\.h|signal\.h|termios\.h|windows\.h)")
PLATFORM_FILE = re.compile(r"(Posix|Linux|Windows)\.(cpp|h)$")
MAX_LINES = 500
REASON = "long-file:"  # a file over 500 lines carries its reason in a comment that starts so
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)


def rooms_of(path):
    """modules/ocr/engine/X.h → ("ocr", True); ui/pages/Y.h → ("ui", False); app, tests → (None, False)."""
    parts = path.parts
    if parts[0] == "modules" and len(parts) > 2:
        return parts[1], len(parts) > 3 and parts[2] == "engine"
    if parts[0] == "ui":
        return "ui", False
    return None, False


def check_include(path, kind, target):
    room, in_engine = rooms_of(path)
    text = path.as_posix()
    if kind == "<" or "/" not in target:
        for pattern, owners in OWNERS:
            owners = (owners,) if isinstance(owners, str) else owners
            if pattern.search(target) and not text.startswith((*owners, "tests/")):
                yield f"{text}: {target} belongs to {' or '.join(owners)}"
        if PLATFORM.search(target) and not PLATFORM_FILE.search(text) and not text.startswith("tests/"):
            yield f"{text}: platform header {target} outside an adapter file (…Posix.cpp)"
        return
    parts = target.split("/")
    wanted = parts[0]
    if room is None:
        if text.startswith("app/") and len(parts) > 2 and parts[1] == "engine" and "worker" not in path.name.lower():
            yield f"{text}: only motcua-worker may use {target}"
        return
    if wanted in ("app", "tests"):
        yield f"{text}: {room} may not include {wanted} ({target})"
    if wanted in ARROWS and wanted != room:
        if wanted not in ARROWS[room]:
            yield f"{text}: {room} may not include {wanted} ({target})"
        elif room == "ui" and wanted == "store" and target not in UI_STORE_HEADERS:
            yield f"{text}: ui may see only {', '.join(sorted(UI_STORE_HEADERS))} of the store, not {target}"
    if wanted in ENGINE_ROOMS and len(parts) > 2 and parts[1] == "engine" and not (in_engine and wanted == room):
        yield f"{text}: engine half {target} is for motcua-worker and tests"


def check_header(path, content):
    room, _ = rooms_of(path)
    if room is None or path.suffix != ".h":
        return
    head = []
    for line in content.splitlines():
        if not line.startswith("//"):
            break
        head.append(line)
    text = " ".join(head).lower()
    if len(head) < 2 or len(text) < 80:
        yield f"{path.as_posix()}: the header's head must say purpose, units, errors, thread"
    elif "thread" not in text:
        yield f"{path.as_posix()}: the header's head does not speak of threads"


def sources(root):
    for top in ("modules", "ui", "app", "tests"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp") and path.is_file():
                yield path.relative_to(root)


def faults(root):
    root = pathlib.Path(root)
    for path in sources(root):
        content = (root / path).read_text(encoding="utf-8")
        lines = content.count("\n")
        if lines > MAX_LINES and REASON not in content:
            yield f"{path.as_posix()}: {lines} lines; over {MAX_LINES} needs a comment '{REASON} why'"
        for kind, target in INCLUDE.findall(content):
            yield from check_include(path, kind, target)
        yield from check_header(path, content)


if __name__ == "__main__":
    found = list(faults(sys.argv[1]))
    print("\n".join(found) if found else "the house is in order")
    sys.exit(1 if found else 0)
