"""How a conversation speaks: replies here, notices to others, drafts in the session."""

from dataclasses import replace

from chatbot.core import dialog, turns
from chatbot.core.dialog import Reply
from chatbot.core.effects import Effect, Send
from chatbot.core.forms import Form, Pickable, Reading
from chatbot.core.ids import Address, ContactId, Key
from chatbot.core.messages import Args, Choice, File, Line, Message
from chatbot.core.session import Draft, Session
from conversations import absence, drafts
from conversations.case import Case
from conversations.forms import FORMS
from conversations.happened import CaseEvent
from conversations.organization import OFFICERS, Organization
from conversations.times import local_day
from conversations.youth_forms import MINE

Turn = turns.Turn[Case, Organization]
Outcome = turns.Outcome
HOME = "home"


def reading(turn: Turn) -> Reading:
    """What answers are read against in this turn."""
    organization = turn.organization
    return Reading(
        today=local_day(turn.now, organization.zone),
        locale=locale(turn),
        wording=turn.wording,
        lists={**organization.lists(), **_officers(turn), MINE: _mails(turn)},
        home=organization.home,
        address=turn.event.address,
    )


def _officers(turn: Turn) -> dict[str, tuple[Pickable, ...]]:
    """Who could stand in for whoever is here, where they decide something."""
    me = turn.people.get(turn.session.contact)
    return {"deputies": absence.deputies(turn.people, me)} if me is not None else {}


def _mails(turn: Turn) -> tuple[Pickable, ...]:
    """The mail addresses that we know of whoever is here."""
    known = turn.person.addresses if turn.person is not None else ()
    return tuple(Pickable(id=at.id, names={}) for at in known if at.channel == "email")


def locale(turn: Turn) -> str:
    """The language of whoever is here: as they chose it, or as their channel believes."""
    if turn.person is not None:
        return turn.person.locale
    invited = turn.invitation.locale if turn.invitation is not None else ""
    hint = turn.event.language.split("-")[0] or invited
    return hint if hint in turn.organization.locales else turn.organization.locales[0]


def here(turn: Turn) -> ContactId | Address:
    """Whom a reply goes to."""
    if turn.person is None and turn.event.address is not None:
        return turn.event.address
    return turn.session.contact


def reply(  # noqa: PLR0913 - a message has many parts, each by name
    turn: Turn,
    key: str,
    args: Args | None = None,
    *,
    before: tuple[Line, ...] = (),
    choices: tuple[Choice, ...] = (),
    replaces: str = "",
    anew: bool = False,
    file: File | None = None,
    private: bool = False,
) -> Send:
    """An answer to what the person here just did."""
    return Send(
        Message(
            to=here(turn),
            key=Key(key),
            args=args or {},
            before=before,
            choices=choices,
            replaces=replaces,
            anew=anew,
            file=file,
            private=private,
            purpose="reply",
        )
    )


def tell(  # noqa: PLR0913 - the same
    to: ContactId,
    key: str,
    args: Args | None = None,
    *,
    case: Case,
    choices: tuple[Choice, ...] = (),
    before: tuple[Line, ...] = (),
    file: File | None = None,
    private: bool = True,
) -> Send:
    """A notice about a case, which must arrive."""
    message = Message(
        to=to,
        key=Key(key),
        args=args or {},
        before=before,
        choices=choices,
        about=case.id,
        file=file,
        private=private,
    )
    return Send(message)


def button(
    question: str, name: str, label: str = "", *, about: Case | None = None, style: str = ""
) -> Choice:
    """A button; its label is `button-<name>` unless another key is given."""
    return Choice(
        question=question,
        id=name,
        label=Key(label or f"button-{name}"),
        about=about.id if about else None,
        revision=about.version if about else 0,
        style=style,
    )


def holding(session: Session, draft: Draft | None) -> Session:
    """The session with the draft in hand as it stands now; None puts it away."""
    rest = session.drafts[:-1]
    return replace(session, drafts=(*rest, draft) if draft else rest, confirming="", held="")


def started(
    turn: Turn, form: Form, *, about: Case | None = None, answers: dict[str, str] | None = None
) -> Outcome:
    """Begin a form, on top of what is being filled in; a draft of the same form goes on."""
    session = turn.session
    about_id = about.id if about else None
    same = next((d for d in session.drafts if (d.form, d.about) == (form.id, about_id)), None)
    others = tuple(d for d in session.drafts if d is not same)
    found = reading(turn)
    known = {**(answers or {}), **(drafts.known(form, about) if about else {})}
    if same is not None:
        said = dialog.ask(form, drafts.fresh(same, about) if about else same, found)
    else:
        said = dialog.begin(form, found, about_id, known)
    assert said.draft is not None, "a form begins with a question"
    draft = replace(said.draft, since=said.draft.since or turn.now)
    session = replace(session, drafts=(*others, draft), confirming="", held="")
    return Outcome(session=session, effects=(spoken(turn, said),))


def spoken(turn: Turn, said: Reply, before: tuple[Line, ...] = ()) -> Effect:
    """What a form says next, as a message to whoever is here."""
    return reply(
        turn,
        said.key,
        said.args,
        before=(*before, *said.before),
        choices=said.choices,
        replaces=said.replaces,
        anew=said.anew,
        private="-review" in said.key or "name" in said.args,
    )


def again(turn: Turn, session: Session, before: tuple[Line, ...] = ()) -> Effect:
    """The same question again, or where none is open, the first screen."""
    draft = session.draft
    if draft is None or draft.form not in FORMS or in_silence(turn):
        return home(turn, before)
    return spoken(turn, dialog.ask(FORMS[draft.form], draft, reading(turn)), before)


def home(turn: Turn, before: tuple[Line, ...] = ()) -> Effect:
    """The first screen of somebody we know."""
    assert turn.person is not None, "a stranger has no first screen"
    if in_silence(turn):
        return reply(turn, "quiet-still", before=before)
    officer = any(turn.person.has(role) for role in OFFICERS)
    first = "queue" if officer else "status" if turn.session.cases else "guidelines"
    names = (first, "plan", "other") if officer or turn.session.cases else ("plan", first, "other")
    choices = tuple(button(HOME, name) for name in names)
    key = "welcome-home-officer" if officer else "welcome-home"
    return reply(
        turn, key, {"organization": turn.organization.name}, before=before, choices=choices
    )


def in_silence(turn: Turn) -> bool:
    """Whether they asked for silence, so that nothing may be asked of them."""
    return turn.person is not None and turn.person.stopped


def closed(  # noqa: PLR0913 - the same
    turn: Turn,
    session: Session,
    key: str,
    args: Args | None = None,
    *,
    before: tuple[Line, ...] = (),
    choices: tuple[Choice, ...] = (),
    effects: tuple[Effect, ...] = (),
    case: Case | None = None,
    events: tuple[CaseEvent, ...] = (),
) -> Outcome:
    """End a form with a sentence; an older draft goes on in the same message."""
    if case is not None:
        session = drafts.without_dead(session, case, turn.people)
    if session.draft is not None:
        said = again(turn, session, (*before, Line(Key(key), args or {})))
    else:
        said = reply(turn, key, args, before=before, choices=choices)
    return Outcome(
        session=session,
        case=case.id if case else None,
        case_events=events,
        effects=(said, *effects),
    )
