"""Pages to look at: `page` makes one HTML file of a document."""

from truceline.web.page import page

__all__ = ["page"]
