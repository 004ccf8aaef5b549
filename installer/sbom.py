#!/usr/bin/env python3
"""The bill of materials of the package (SPDX 2.3, JSON): the program, what is compiled into it, and the Debian packages whose
libraries it opens. usage: sbom.py VERSION SQLITE_VERSION SQLITE_SHA256 OUT PROGRAM…   Time from SOURCE_DATE_EPOCH."""

import datetime
import hashlib
import json
import os
import re
import subprocess
import sys


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def libraries(programs):
    found = set()
    for program in programs:
        found.update(re.findall(r"=> (/\S+)", run("ldd", program)))
    return sorted(found)


def owners(paths):
    """Debian packages of these files; a library is known to dpkg by its real path or by the one before /usr was merged."""
    names = set()
    for path in paths:
        real = os.path.realpath(path)
        for candidate in (path, real, re.sub("^/usr", "", real)):
            answer = subprocess.run(["dpkg-query", "-S", candidate], capture_output=True, text=True)
            if answer.returncode == 0:
                names.add(answer.stdout.split(": ")[0].split(",")[0])
                break
        else:
            sys.exit(f"no package owns {path}")
    return sorted(names)


def licence_of(package):
    """The short name that the copyright file gives for all files ("Files: *"); many give none."""
    try:
        with open(f"/usr/share/doc/{package.split(':')[0]}/copyright", encoding="utf-8", errors="replace") as text:
            stanza = re.search(r"^Files: \*\s.*?^License: *(\S[^\n]*)", text.read(), re.M | re.S)
    except OSError:
        return "NOASSERTION"
    return stanza.group(1).strip() if stanza else "NOASSERTION"


def debian_package(name):
    version, source = run("dpkg-query", "-W", "-f", "${Version}\t${source:Package}", name).split("\t")
    found = licence_of(name)
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name.split(":")[0],
        "versionInfo": version,
        "supplier": "Organization: Debian",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "comment": f"source package {source}; its copyright file says: {found}",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                          "referenceLocator": f"pkg:deb/debian/{name.split(':')[0]}@{version}"}],
    }


def own_package(identity, name, version, licence, holder, checksum=None):
    entry = {"SPDXID": identity, "name": name, "versionInfo": version, "supplier": f"Organization: {holder}",
             "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": licence, "licenseDeclared": licence,
             "copyrightText": f"Copyright {holder}"}
    if checksum:
        entry["checksums"] = [{"algorithm": "SHA256", "checksumValue": checksum}]
    return entry


def main(version, sqlite_version, sqlite_hash, out, programs):
    when = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    packages = [own_package("SPDXRef-motcua", "motcua", version, "GPL-3.0-or-later", "motcua"),
                own_package("SPDXRef-sqlite3mc", "SQLite3 Multiple Ciphers (npm better-sqlite3-multiple-ciphers)", sqlite_version,
                            "MIT AND blessing", "Ulrich Telle", sqlite_hash)]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-motcua"), ("SPDXRef-motcua", "CONTAINS", "SPDXRef-sqlite3mc")]
    for name in owners(libraries(programs)):
        packages.append(debian_package(name))
        relations.append(("SPDXRef-motcua", "DYNAMIC_LINK", packages[-1]["SPDXID"]))
    names = hashlib.sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"motcua-{version}",
        "documentNamespace": f"urn:motcua:sbom:{version}:{names}",
        "creationInfo": {"created": when.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: installer/sbom.py"]},
        "packages": packages,
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations],
    }
    with open(out, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:5], sys.argv[5:])
