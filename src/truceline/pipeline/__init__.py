"""INGEST: reads, codes, resolves, links and records; what is recorded is not done again."""

from truceline.pipeline.coding import LLM, code_each
from truceline.pipeline.endpoint import KEY_VARIABLE, Endpoint, Key, endpoint_of
from truceline.pipeline.ingestion import IngestReport, Means, ingest, raw_folder
from truceline.pipeline.model import LanguageModel
from truceline.pipeline.progress import FileCount, Progress, Step

__all__ = [
    "KEY_VARIABLE",
    "LLM",
    "Endpoint",
    "FileCount",
    "IngestReport",
    "Key",
    "LanguageModel",
    "Means",
    "Progress",
    "Step",
    "code_each",
    "endpoint_of",
    "ingest",
    "raw_folder",
]
