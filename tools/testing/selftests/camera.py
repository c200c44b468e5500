#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""A page that shows the camera in a browser, and what it sees.

usage: camera.py WxH PICTURES FILE BROWSER [OPTION...]

Serves camera.html on this machine and has the browser load it. The page draws
the camera's pictures on a canvas and sends back the pixels, which picture.py
judges. The last picture goes to FILE as a portable pixmap. Programs can get at
the camera only through getUserMedia there, as any page does.
"""
import http.server
import os
import subprocess
import sys
import threading

from picture import Picture, WrongPicture

# Seconds. An emulated machine takes most of a minute to start a browser, and some
# of that browser's processes may think that it hangs, and give up.
LIMIT = 400
LOAD_LIMIT = 120
TRIES = 3


class Verdict:
    """What has been seen so far, and whether that is all."""

    def __init__(self, width, height, wanted, path):
        self.size = width, height
        self.wanted = wanted
        self.path = path
        self.numbers = []
        self.wrong = None
        self.loaded = threading.Event()
        self.ended = threading.Event()

    def end(self, wrong=None):
        """What comes later, such as the end of the browser, does not count."""
        if not self.ended.is_set():
            self.wrong = wrong
            self.ended.set()

    def take(self, data):
        """False when no more pictures are needed."""
        if self.ended.is_set():
            return False
        picture = Picture(data, *self.size, 4, (0, 1, 2))
        self.store(picture)
        number = picture.check()
        if not self.numbers or number > self.numbers[-1]:
            self.numbers.append(number)
        elif number < self.numbers[-1]:
            raise WrongPicture(f'picture {number} after {self.numbers[-1]}')
        if len(self.numbers) == self.wanted:
            self.end()
        return not self.ended.is_set()

    def store(self, picture):
        pixels = bytearray(len(picture.data) // 4 * 3)
        for i in range(3):
            pixels[i::3] = picture.data[i::4]
        with open(self.path, 'wb') as file:
            file.write(b'P6 %d %d 255\n' % self.size + pixels)


def handler_for(verdict):
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self, status, body=b''):
            self.send_response(status)
            self.send_header('Content-Length', str(len(body)))
            self.send_header('Content-Type', 'text/html')
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            page = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'camera.html')
            if self.path.startswith('/?'):
                verdict.loaded.set()
                with open(page, 'rb') as file:
                    self.answer(200, file.read())
            else:
                self.answer(404)

        def do_POST(self):
            data = self.rfile.read(int(self.headers['Content-Length']))
            more = False
            if self.path == '/picture':
                try:
                    more = verdict.take(data)
                except WrongPicture as wrong:
                    verdict.end(str(wrong))
            else:
                verdict.end('the page says: ' + data.decode(errors='replace'))
            self.answer(200 if more else 410)

        def log_message(self, *args):
            pass

    return Handler


def start(verdict, command):
    """A browser that has asked for the page."""
    for _ in range(TRIES):
        process = subprocess.Popen(command)
        if verdict.loaded.wait(LOAD_LIMIT):
            return process
        process.terminate()
        process.wait()
    sys.exit('the browser does not ask for the page')


def look(verdict, browser):
    server = http.server.ThreadingHTTPServer(('localhost', 0), handler_for(verdict))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    width, height = verdict.size
    url = f'http://localhost:{server.server_port}/?width={width}&height={height}'
    process = start(verdict, browser + [url])
    threading.Thread(target=lambda: (process.wait(), verdict.end('the browser ended')),
                     daemon=True).start()
    if not verdict.ended.wait(LIMIT):
        verdict.end(f'{len(verdict.numbers)} pictures after {LIMIT} s')
    process.terminate()
    process.wait()
    server.shutdown()


def main():
    width, height = map(int, sys.argv[1].split('x'))
    verdict = Verdict(width, height, int(sys.argv[2]), sys.argv[3])
    look(verdict, sys.argv[4:])
    print('pictures', *verdict.numbers)
    if verdict.wrong:
        sys.exit(verdict.wrong)


if __name__ == '__main__':
    main()
