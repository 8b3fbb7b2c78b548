# syntax=docker/dockerfile:1

# Debian, not Alpine: the embedded server has no wheel for musl.
FROM python:3.13-slim-bookworm AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
# Files in a bucket: --build-arg LOCK=requirements-s3.txt
ARG LOCK=requirements.txt
WORKDIR /app
COPY ${LOCK} .
RUN python -m venv --without-pip /opt/venv \
 && python -m pip --python /opt/venv/bin/python install --quiet --no-compile \
      --require-hashes --only-binary :all: -r ${LOCK}
COPY chatbot chatbot
COPY conversations conversations
COPY locales locales
COPY organization.example.toml pyproject.toml LICENSE NOTICE ./
# The root of the container is read-only when it runs, so what is compiled is compiled here.
RUN chmod -R a+rX . \
 && /opt/venv/bin/python -m compileall -q -j 0 /opt/venv/lib chatbot conversations


FROM python:3.13-slim-bookworm

RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin bot \
 && install -d -o bot -g bot -m 0700 /data
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATA_DIR=/data \
    LISTEN=0.0.0.0:8080
WORKDIR /app
USER bot
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["python", "-c", \
  "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]

ENTRYPOINT ["python", "-m", "chatbot"]
CMD ["serve"]
