"""One question to an OpenAI-compatible endpoint (`/chat/completions`), within limits."""

import json
from dataclasses import dataclass
from importlib.resources import files

import requests

from briefing.errors import InputError, ResultError

# A page of Chinese is about 2 kB; an answer quotes at most the whole of what was sent.
MAX_ANSWER_BYTES = 4_000_000
MAX_DOCUMENT_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask: the base URL (…/v1), the model's name, and seconds to wait for each read."""

    url: str
    model: str = "default"
    key: str = ""
    timeout: float = 60.0


def ask(endpoint: Endpoint, text: str) -> object:
    """Return the parsed JSON of the model's answer about `text`; it is not to be trusted.

    Raises InputError when the text is too long and ResultError when no usable answer comes.
    """
    if len(text) > MAX_DOCUMENT_CHARACTERS:
        raise InputError(
            f"too long for assistance: {len(text)} characters, at most {MAX_DOCUMENT_CHARACTERS}.",
            hint="Extract it without --assist.",
        )
    try:
        return _content(json.loads(_post(endpoint, text)))
    except requests.RequestException as error:
        raise _no_answer(endpoint, type(error).__name__) from error
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise _no_answer(endpoint, "it is not the JSON that was asked for") from error


def _post(endpoint: Endpoint, text: str) -> bytes:
    """Return the body of the answer; a redirect, which would move the text, is refused."""
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(
            f"{endpoint.url.rstrip('/')}/chat/completions",
            json=_question(endpoint.model, text),
            headers=headers,
            timeout=(5, endpoint.timeout),
            allow_redirects=False,
            stream=True,
        )
        answer.raise_for_status()
        body = answer.raw.read(MAX_ANSWER_BYTES + 1, decode_content=True)
    if answer.status_code != requests.codes.ok or len(body) > MAX_ANSWER_BYTES:
        raise ValueError("no answer of a sensible size")
    return bytes(body)


def _question(model: str, text: str) -> dict[str, object]:
    rules = files("briefing.extraction.readers.assist").joinpath("prompt.txt").read_text("utf-8")
    return {
        "model": model,
        "temperature": 0,
        "response_format": {"type": "json_object"},
        "messages": [
            {"role": "system", "content": rules},
            {"role": "user", "content": json.dumps({"report": text}, ensure_ascii=False)},
        ],
    }


def _content(answer: dict[str, list[dict[str, dict[str, str]]]]) -> object:
    content: object = json.loads(answer["choices"][0]["message"]["content"])
    return content


def _no_answer(endpoint: Endpoint, reason: str) -> ResultError:
    return ResultError(
        f"the assisting model gave no usable answer: {reason}.",
        where=endpoint.url,
        hint="The record without assistance comes from the same command without --assist.",
    )
