"""Which sentences the code asks for, read from its own source."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+(\.[a-z][a-z0-9-]*)?")
_TELLING = re.compile(r"[a-z]|\\\.")  # a string put together says which keys it makes
_SAYS = frozenset({"key", "label"})  # parameters that hold a sentence's key, by their name
_CODES = {"Invalid": 0, "Ambiguous": 0, "Noted": 1}  # where each has the code of its sentence


@dataclass(frozen=True, slots=True)
class Ask:
    """A place in the code that asks for a sentence; `args` None: what it gives cannot be seen."""

    key: str
    where: str
    args: frozenset[str] | None = None
    label: bool = False  # it goes on a button


@dataclass(frozen=True, slots=True)
class _Signature:
    keys: Mapping[str, int]  # parameters that take a key, and their places
    args: int | None  # the place of `args`
    spread: bool  # arguments are given as keywords, `words(key, name=…)`


@dataclass(frozen=True)
class Sources:
    """The Python files of some folders."""

    folders: tuple[Path, ...]

    @cached_property
    def trees(self) -> Mapping[str, ast.Module]:
        """Every file, parsed."""
        files = sorted(path for folder in self.folders for path in folder.rglob("*.py"))
        return {
            f"{path.parent.name}/{path.name}": ast.parse(path.read_text(encoding="utf-8"))
            for path in files
        }

    @cached_property
    def literals(self) -> frozenset[str]:
        """Every string that stands in the code."""
        constants = (n.value for n in self._nodes() if isinstance(n, ast.Constant))
        return frozenset(value for value in constants if isinstance(value, str))

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """Every string put together from parts, as what it can match."""
        strings = (node for node in self._nodes() if isinstance(node, ast.JoinedStr))
        shapes = {_shape(node) for node in strings}
        # `{form}-{question}` would match everything: such keys are asked for by `wanted`.
        return tuple(re.compile(shape) for shape in sorted(shapes) if _TELLING.search(shape))

    def asks(self) -> Iterator[Ask]:
        """Every place that asks for a sentence by its key."""
        for name, tree in self.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    yield from self._call(name, node)
                elif isinstance(node, ast.Assign) and _names(node.targets) & _SAYS:
                    yield from (Ask(k, f"{name}:{node.lineno}") for k in _keys(node.value))

    def used(self, keys: Iterable[str], wanted: Iterable[str]) -> frozenset[str]:
        """Those keys that the code names, wants, or can put together from strings of its own."""
        left = set(keys)
        used = left & (self.literals | set(wanted))
        parts = set(self.literals)
        while found := {key for key in left - used if self._can_be(key, parts | used)}:
            used |= found
        return frozenset(used)

    def _can_be(self, key: str, parts: set[str]) -> bool:
        matches = (pattern.fullmatch(key) for pattern in self.patterns)
        return any(match and set(match.groups()) <= parts for match in matches)

    def _nodes(self) -> Iterator[ast.AST]:
        return (node for tree in self.trees.values() for node in ast.walk(tree))

    @cached_property
    def _signatures(self) -> Mapping[str, _Signature]:
        found = {"Key": _Signature({"key": 0}, None, spread=False)}
        for node in self._nodes():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                signature = _of_function(node)
            elif isinstance(node, ast.ClassDef):
                signature = _of_class(node)
            else:
                continue
            if signature.keys:
                found.setdefault(node.name, signature)
        return found

    def _call(self, file: str, node: ast.Call) -> Iterator[Ask]:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else _name(node.func)
        if name in _CODES:
            yield from _code(file, node, _CODES[name])
        signature = self._signatures.get(name)
        if signature is None:
            return
        given = {word.arg: word.value for word in node.keywords if word.arg}
        for parameter, place in signature.keys.items():
            value = given.get(parameter)
            if value is None and 0 <= place < len(node.args):
                value = node.args[place]
            for key in _keys(value):
                args = _given(node, signature)
                yield Ask(key, f"{file}:{node.lineno}", args, label=parameter == "label")


def _code(file: str, node: ast.Call, place: int) -> Iterator[Ask]:
    """An answer that was not simply taken: each is told the question's example besides its own."""
    code = node.args[place] if place < len(node.args) else None
    if isinstance(code, ast.Constant) and isinstance(code.value, str):
        given = node.args[-1] if len(node.args) > place + 1 else None
        names = _constants(given) if isinstance(given, ast.Dict) else None
        if given is None:
            names = frozenset()
        args = None if names is None else names | {"example"}
        yield Ask(f"error-{code.value}", f"{file}:{node.lineno}", args)


def _constants(node: ast.Dict) -> frozenset[str] | None:
    constants = [key.value for key in node.keys if isinstance(key, ast.Constant)]
    return frozenset(map(str, constants)) if len(constants) == len(node.keys) else None


def _of_function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> _Signature:
    placed = [*node.args.posonlyargs, *node.args.args]
    if placed and placed[0].arg in {"self", "cls"}:
        placed = placed[1:]
    places = {arg.arg: place for place, arg in enumerate(placed)}
    everything = places | {arg.arg: -1 for arg in node.args.kwonlyargs}
    keys = {arg: place for arg, place in everything.items() if arg in _SAYS}
    spread = node.args.kwarg is not None and node.args.kwarg.arg == "args"
    return _Signature(keys, everything.get("args"), spread=spread)


def _of_class(node: ast.ClassDef) -> _Signature:
    made = next(
        (n for n in node.body if isinstance(n, ast.FunctionDef) and n.name == "__init__"), None
    )
    if made is not None:
        return _of_function(made)
    fields = [
        n for n in node.body if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
    ]
    places = {_name(n.target): place for place, n in enumerate(fields)}
    keys = {
        _name(n.target): places[_name(n.target)] for n in fields if _name(n.annotation) == "Key"
    }
    return _Signature(keys, places.get("args"), spread=False)


def _given(node: ast.Call, signature: _Signature) -> frozenset[str] | None:
    names = [word.arg for word in node.keywords]
    if None in names or any(isinstance(arg, ast.Starred) for arg in node.args):
        return None
    if signature.spread:
        return frozenset(name for name in names if name) - signature.keys.keys()
    if signature.args is None:
        return None
    value = next((word.value for word in node.keywords if word.arg == "args"), None)
    if value is None and 0 <= signature.args < len(node.args):
        value = node.args[signature.args]
    if value is None:
        return frozenset()
    return _constants(value) if isinstance(value, ast.Dict) else None


def _keys(node: ast.AST | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _KEY.fullmatch(node.value):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_keys(node.body), *_keys(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (key for value in node.values for key in _keys(value))


def _shape(node: ast.JoinedStr) -> str:
    parts = (p.value if isinstance(p, ast.Constant) else None for p in node.values)
    return "".join("(.+)" if part is None else re.escape(str(part)) for part in parts)


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _names(nodes: Iterable[ast.AST]) -> frozenset[str]:
    return frozenset(map(_name, nodes))
