#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A real mail server (aiosmtpd) for tests of sending: with --tls it demands STARTTLS under a certificate of its own, with
--user and --password a sign-in, too. Says its port on the first line, then each message as it was understood, one line of
JSON each: read by Python's own parser of mail, which knows nothing of ours."""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import ssl
import subprocess
import tempfile

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def own_certificate(host: str) -> ssl.SSLContext:
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = f"{folder}/key.pem", f"{folder}/certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-subj", "/CN=mail.example", "-addext", f"subjectAltName=IP:{host}", "-keyout", key, "-out", certificate],
            check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context


def part_of(part: email.message.EmailMessage) -> dict:
    return {
        "type": part.get_content_type(),
        "method": part.get_param("method") or "",
        "text": part.get_content().replace("\r\n", "\n").strip() if part.get_content_maintype() == "text" else "",
    }


class Handler:
    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print(
            json.dumps({
                "is_encrypted": session.ssl is not None,
                "signed_in_as": session.auth_data.decode() if session.authenticated else "",
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "subject": message["Subject"],
                "message_id": message["Message-ID"],
                "parts": [part_of(part) for part in message.walk() if not part.is_multipart()],
            }),
            flush=True,
        )
        return "250 taken"


async def serve(options: argparse.Namespace) -> None:
    def sign_in(_server, _session, _envelope, _mechanism, given):
        is_right = given == LoginPassword(options.user.encode(), options.password.encode())
        return AuthResult(success=is_right, handled=False, auth_data=options.user.encode())

    settings = {"tls_context": own_certificate(options.host), "require_starttls": True} if options.tls else {}
    if options.user:
        settings |= {"authenticator": sign_in, "auth_required": True, "auth_require_tls": options.tls}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), loop=loop, **settings), options.host, 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


logging.disable(logging.CRITICAL)  # of a client that goes away, as tests of refusals do
parser = argparse.ArgumentParser()
parser.add_argument("--host", default="127.0.0.1")
parser.add_argument("--tls", action="store_true")
parser.add_argument("--user")
parser.add_argument("--password")
asyncio.run(serve(parser.parse_args()))
