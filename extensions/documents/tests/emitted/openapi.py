"""Checks that the documents of a folder are OpenAPI."""

import json
import pathlib
import sys

from openapi_spec_validator import OpenAPIV31SpecValidator

found = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.openapi.json")):
    document = json.loads(path.read_text())
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        print(f"{path.name}: {list(error.absolute_path)}: {error.message[:300]}")
        sys.exit(1)
    found += 1
if not found:
    sys.exit("no documents")
