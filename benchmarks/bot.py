"""Our bot as it serves, and nothing else."""

from chatbot.log import configure
from chatbot.serve import serve
from chatbot.settings import read
from chatbot.web.server import run

if __name__ == "__main__":
    settings = read()
    configure(settings.log_level, lines=True)
    run(serve(settings))
