"""Makes the small Parquet files in tests/it/parquet/, each against the published profile in one way.

    python tests/python/make_parquet.py
"""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

FOLDER = Path(__file__).parent.parent / "it" / "parquet"
TABLE = pa.table({"n": pa.array(range(100), pa.int64()), "is_even": [n % 2 == 0 for n in range(100)]})
USUAL = {"compression": "snappy", "version": "1.0", "data_page_version": "1.0", "use_dictionary": False}

OTHER = {
    "as_it_should_be": {},
    "zstd": {"compression": "zstd"},
    "format_2": {"data_page_version": "2.0"},
    "rle_booleans": {"column_encoding": {"n": "PLAIN", "is_even": "RLE"}},
    "no_statistics": {"write_statistics": False},
    "delta_numbers": {"column_encoding": {"n": "DELTA_BINARY_PACKED", "is_even": "PLAIN"}},
}

FOLDER.mkdir(exist_ok=True)
for name, options in OTHER.items():
    pq.write_table(TABLE, FOLDER / f"{name}.parquet", **{**USUAL, **options})
