"""Plants each kind of fault in a small copy of the house; check_house must name every one, and nothing in a clean house."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from check_house import faults  # noqa: E402

HEAD = "// Purpose of this header, in a sentence long enough to mean something.\n// Units, errors. Threads: any thread.\n#pragma once\n"

PLANTED = {
    "store includes sync": ("modules/store/A.cpp", '#include "sync/SyncEngine.h"\n', "store may not include sync"),
    "stations include sync": ("modules/stations/A.cpp", '#include "sync/SyncEngine.h"\n', "stations may not include sync"),
    "stations include net": ("modules/stations/A.cpp", '#include "net/HttpTransport.h"\n', "stations may not include net"),
    "a module includes ui": ("modules/printing/A.cpp", '#include "ui/words/ErrorText.h"\n', "printing may not include ui"),
    "domain includes store": ("modules/domain/A.cpp", '#include "store/Store.h"\n', "domain may not include store"),
    "ui looks into the store": ("ui/A.cpp", '#include "store/Store.h"\n', "ui may see only"),
    "the window uses an engine": ("app/main.cpp", '#include "ocr/engine/Reader.h"\n', "only motcua-worker"),
    "a client half uses an engine": ("modules/ocr/client/A.cpp", '#include "ocr/engine/Reader.h"\n', "engine half"),
    "sqlite outside the store": ("modules/sync/A.cpp", "#include <sqlite3.h>\n", "belongs to modules/store"),
    "third party in a public header": ("modules/ocr/client/A.h", HEAD + "#include <tesseract/baseapi.h>\n", "belongs to"),
    "platform header in logic": ("modules/net/A.cpp", "#include <unistd.h>\n", "platform header"),
    "long file": ("modules/base/A.cpp", "\n" * 501, "needs a comment"),
    "mute header": ("modules/base/A.h", "#pragma once\n", "must say purpose"),
    "header without threads": ("modules/base/A.h", HEAD.replace("Threads: any thread.", "x" * 30), "does not speak of threads"),
}


def found_in(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return list(faults(folder))


failed = 0
clean = {"modules/base/A.h": HEAD, "modules/sync/B.cpp": '#include "store/OutboxStore.h"\n', "app/worker_main.cpp": '#include "ocr/engine/OcrMethods.h"\n'}
if found_in(clean):
    print("a clean house was blamed:", found_in(clean))
    failed += 1
for name, (path, content, expected) in PLANTED.items():
    lines = found_in({path: content})
    if not any(expected in line for line in lines):
        print(f"not found: {name}: {lines}")
        failed += 1
print(f"{len(PLANTED) + 1 - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
