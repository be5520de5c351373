"""Run programs beside each other and say how long each takes."""
import dataclasses
import os
import statistics
import subprocess
import time

# The last processor: the first serves most interrupts.
ONE = {max(os.sched_getaffinity(0))}


@dataclasses.dataclass
class Timing:
    """The runs of one command: seconds by the clock, seconds of the processor, and the most memory in bytes."""

    wall: list
    processor: list
    memory: int

    @property
    def seconds(self):
        return statistics.median(self.wall)

    @property
    def work(self):
        return statistics.median(self.processor)

    @property
    def spread(self):
        """How far the middle half of the runs lies apart, as a share of the median."""
        low, _, high = statistics.quantiles(self.wall, n=4) if len(self.wall) > 1 else self.wall * 3
        return (high - low) / self.seconds


def begin(command, cores=None):
    """A process of a command, its output thrown away."""
    place = {"preexec_fn": lambda: os.sched_setaffinity(0, cores)} if cores else {}
    return subprocess.Popen(
        [*map(str, command)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **place)


def together(commands):
    """Seconds by the clock until processes that run at once have ended, each on a processor of its own."""
    start = time.perf_counter()
    for process in [begin(command, {core}) for command, core in zip(commands, sorted(os.sched_getaffinity(0)))]:
        process.wait()
    return time.perf_counter() - start


def run(command, cores=None, codes=(0,)):
    """One run with its output thrown away: seconds by the clock, seconds of the processor, bytes of memory."""
    start = time.perf_counter()
    process = begin(command, cores)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        raise SystemExit(f"{' '.join(map(str, command[:6]))} …: exit code {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def interleaved(commands, rounds, cores=ONE, codes=(0,)):
    """Commands in turn, so many rounds, behind one that warms the caches; a timing each."""
    timings = [Timing([], [], 0) for _ in commands]
    for number in range(rounds + 1):
        for command, timing in zip(commands, timings):
            wall, processor, memory = run(command, cores, codes)
            if number:
                timing.wall.append(wall)
                timing.processor.append(processor)
                timing.memory = max(timing.memory, memory)
    return timings
