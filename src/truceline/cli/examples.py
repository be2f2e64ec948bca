"""Examples below a verb's help."""


def examples(*lines: str) -> str:
    """Return an epilogue that shows command lines as they are typed."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
