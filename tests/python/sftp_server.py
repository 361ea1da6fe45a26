"""An SFTP server that takes a password, said or answered with: PORT, `password` or `asked-for`, USER, PASSWORD, and a
folder with the host's key in `host`. OpenSSH would ask for the passwords of the machine's own users."""

import asyncio
import sys

import asyncssh

port, way, user, password, folder = sys.argv[1:]


class Server(asyncssh.SSHServer):
    def begin_auth(self, username):
        return True

    def password_auth_supported(self):
        return way == "password"

    def validate_password(self, username, given):
        return (username, given) == (user, password)

    def kbdint_auth_supported(self):
        return way == "asked-for"

    def get_kbdint_challenge(self, username, lang, submethods):
        return "", "", "", [("Password: ", False)]

    def validate_kbdint_response(self, username, responses):
        return username == user and list(responses) == [password]


async def serve():
    await asyncssh.listen(
        "127.0.0.1",
        int(port),
        server_factory=Server,
        server_host_keys=[f"{folder}/host"],
        sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=folder),
    )
    await asyncio.get_running_loop().create_future()


asyncio.run(serve())
