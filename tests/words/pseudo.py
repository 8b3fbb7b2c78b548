"""A language that nobody speaks: English with every word made longer."""

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer


class _Stretch(Transformer):
    def __init__(self, factor: float) -> None:
        self.factor = factor

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        words = node.value.rstrip()
        more = round(len(words) * self.factor) - len(words)
        return ast.TextElement(words + "ö" * more + node.value[len(words) :])


def stretched(source: str, factor: float) -> str:
    """The same messages with longer words and the same arguments."""
    resource = _Stretch(factor).visit(FluentParser().parse(source))
    assert isinstance(resource, ast.Resource)
    return FluentSerializer().serialize(resource)
