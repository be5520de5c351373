#!/usr/bin/env python3
"""Hold what Apache Spark makes of many documents against what one machine makes of them (PyPI: pyspark).

    spark_check.py PROGRAM [COUNT]

Pipes COUNT frames, bad ones among them, through `PROGRAM extract --stream`: once as a whole, then with `rdd.pipe` over
several numbers of partitions. The answers must be equal, line for line. What is said of a frame that is no document
names the number of its line, which under Spark counts from the start of its partition; that is the only difference,
and is checked too. Exits with 1 where a line differs.
"""
import os
import pathlib
import re
import subprocess
import sys

from pyspark.sql import SparkSession

from frames import ROOT, frames

PARTITIONS = (1, 3, 16)
LINE = re.compile(r"\bline \d+\b")
ERROR = '{"schema":"qingdan/error/v1"'


def alone(command, lines):
    """The answers of one program to all frames."""
    run = subprocess.run(command, input="\n".join(lines).encode() + b"\n", stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return run.stdout.decode().split("\n")[:-1]


def numbered(answer, number):
    """An answer, were the frame it answers the line of that number."""
    return LINE.sub(f"line {number}", answer) if answer.startswith(ERROR) else answer


def faults(spark, command, lines, answers, partitions):
    rdd = spark.parallelize(lines, partitions)
    sizes = rdd.glom().map(len).collect()
    given = rdd.pipe(" ".join(command), checkCode=True).collect()
    places = [number for size in sizes for number in range(1, size + 1)]
    if len(sizes) != partitions or len(given) != len(lines):
        yield f"{partitions} partitions: {len(lines)} frames gave {len(given)} answers in {len(sizes)} partitions"
        return
    for index, (answer, got, place) in enumerate(zip(answers, given, places)):
        if got != numbered(answer, place):
            yield f"{partitions} partitions, frame {index + 1}: {got[:120]!r} is not {answer[:120]!r}"


def main(program, count="240"):
    command = [str(pathlib.Path(program).resolve()), "extract", "--stream"]
    lines = frames(int(count))
    answers = alone(command, lines)
    errors = sum(answer.startswith(ERROR) for answer in answers)
    found = [] if len(answers) == len(lines) else [f"{len(lines)} frames gave {len(answers)} answers"]
    if not 0 < errors < len(lines) / 6:
        found.append(f"{errors} of {len(lines)} answers are errors")
    # Paths of frames are read from the root of the repository, by the workers too.
    os.chdir(ROOT)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = SparkSession.builder.master("local[2]").appName("qingdan").config("spark.ui.enabled", "false")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    for partitions in PARTITIONS:
        found += list(faults(session.sparkContext, command, lines, answers, partitions))[:5]
    version = session.version
    session.stop()
    for fault in found:
        print(fault, file=sys.stderr)
    print(f"spark check: Spark {version}, {len(lines)} frames, {errors} of them bad, "
          f"{', '.join(map(str, PARTITIONS))} partitions: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
