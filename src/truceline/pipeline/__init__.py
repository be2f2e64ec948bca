"""INGEST: reads, codes, resolves, links and records; what is recorded is not done again."""

from truceline.pipeline.coding import code_each
from truceline.pipeline.ingestion import IngestReport, Means, ingest, raw_folder
from truceline.pipeline.progress import FileCount, Progress, Step

__all__ = ["FileCount", "IngestReport", "Means", "Progress", "Step", "code_each", "ingest", "raw_folder"]
