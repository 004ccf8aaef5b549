#!/usr/bin/env python3
"""A line between two programs on this machine: counts bytes, and takes --delay-ms each way.

line.py --to PORT [--delay-ms N]: prints its own port; then for each line on standard input the bytes so far, as JSON; ends
when standard input closes.
"""
import argparse
import asyncio
import json
import os
import sys

counted = {"up": 0, "down": 0, "connections": 0}


async def carry(reader, writer, way, delay):
    """Bytes leave `delay` after they came, in order; reading never waits for the delay."""
    queue = asyncio.Queue(maxsize=1024)
    loop = asyncio.get_running_loop()

    async def send():
        while True:
            due, data = await queue.get()
            if due > loop.time():
                await asyncio.sleep(due - loop.time())
            if not data:
                break
            writer.write(data)
            await writer.drain()
        writer.close()

    sender = asyncio.create_task(send())
    try:
        while True:
            data = await reader.read(1 << 18)
            counted[way] += len(data)
            await queue.put((loop.time() + delay, data))
            if not data:
                break
        await sender
    except (ConnectionError, asyncio.CancelledError):
        sender.cancel()
        writer.close()


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--to", type=int, required=True)
    parser.add_argument("--delay-ms", type=float, default=0)
    options = parser.parse_args()
    delay = options.delay_ms / 1000

    async def accept(reader, writer):
        counted["connections"] += 1
        try:
            there_reader, there_writer = await asyncio.open_connection("127.0.0.1", options.to)
        except ConnectionError:
            return writer.close()
        await asyncio.gather(carry(reader, there_writer, "up", delay), carry(there_reader, writer, "down", delay))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    while await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline):
        print(json.dumps(counted), flush=True)
    os._exit(0)  # connections that are still open are of no interest


asyncio.run(main())
