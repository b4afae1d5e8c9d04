"""What extraction costs, as a ratio to `jieba.lcut` over the same text.

First the command line on the sample, against a Python that cuts it with jieba and nothing more;
then 1 and 2 MB; then, with --hostile, texts that nobody writes, in seconds of processor time.

Run: python bench/extraction.py [--hostile]
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable

import jieba

from briefing.assets import sample
from briefing.errors import BriefingError
from briefing.extraction import extract
from briefing.reading import read

SURNAMES = "林白顾石江沈裴陶贺高周方韩许郑冯"
GIVEN = ["溪", "帆", "新之", "磊", "晓岚", "知远", "清和", "望舒", "一舟", "砚秋", "大有", "以宁"]
POSTS = ["青川市水务局局长", "云岭大学教授", "远山集团董事长", "南浦省副省长", "湖区联社理事长"]
BODY = (
    "近年来，流域治理取得积极成效。借此机会，我提三点建议：\n"
    "第一，统一监测标准。建设覆盖干支流的监测网络，做到一个断面、一套数据。\n"
    "第二，健全补偿机制，让上游守得住清水，让下游付得出回报。\n"
    "第三，加强人才队伍建设。\n"
    "下一步，希望各方加强合作，推动绿色航运走廊建设，为沿湖群众提供更好的服务。\n"
)


def digest(size: int) -> str:
    """Return a digest of about `size` bytes of UTF-8, a new speaker every kilobyte."""
    parts, total, number = ["首届青川流域论坛嘉宾观点摘录\n"], 0, 0
    while total < size:
        name = SURNAMES[number % 16] + GIVEN[number // 16 % 12] + GIVEN[number // 192 % 12]
        entry = f"{POSTS[number % 5]}{name[:4]}：{BODY}{BODY}"
        parts.append(entry)
        total += len(entry.encode())
        number += 1
    return "".join(parts)


HOSTILE = {
    "500,000 × 第一，": "林溪：我提几点建议：\n" + "第一，" * 500_000,
    "500,000 nested quotation marks": "林溪说：" + "“" * 500_000 + "要治水" + "”" * 500_000,
    "a line of 10 MB": "水" * 3_400_000,
    "a line of 3,000,000 characters": "水" * 3_000_000,
    "200,000 lines of a list": "林溪：建议：\n" + "• 加强水质监测。\n" * 200_000,
    "200,000 names": "".join(f"{SURNAMES[n % 16]}{GIVEN[n % 12]}\n" for n in range(200_000)),
    "a table of 50,000 rows": "".join(
        f"{n % 14 + 8:02}:{n % 60:02}\t致辞\t{SURNAMES[n % 16]}{GIVEN[n % 12]}\n"
        for n in range(50_000)
    ),
}


def hostile() -> None:
    """Print what each hostile text costs, or why it is refused."""
    for name, text in HOSTILE.items():
        begin = time.process_time()
        try:
            extract(read(text.encode(), name="digest.txt"))
            end = "extracted"
        except BriefingError as error:
            end = f"refused: {error}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{name}: {time.process_time() - begin:.1f} s, {peak:.0f} MB at most so far, {end}")


def command_line() -> None:
    """Print what `briefing extract` of the sample takes, against jieba alone on the same text."""
    source = next(path for path in sorted(sample().iterdir()) if path.suffix == ".txt")
    bare = f"import jieba; jieba.lcut(open({str(source)!r}, encoding='utf-8').read())"
    commands = (["-m", "briefing", "extract", str(source), "--json"], ["-c", bare])
    took = [
        min(seconds(lambda c=c: _run(c)) for _ in range(5))  # type: ignore[misc]
        for c in commands
    ]
    print(f"briefing extract: {took[0]:.2f} s, {took[0] / took[1]:.2f} × import jieba and lcut")


def _run(arguments: list[str]) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    """Print the ratios."""
    command_line()
    jieba.initialize()
    times = {}
    for size in (1_000_000, 2_000_000):
        text = digest(size)
        document = read(text.encode(), name="digest.txt")
        base = seconds(lambda text=text: jieba.lcut(text))
        times[size] = seconds(lambda document=document: extract(document))
        print(f"{size:>9} bytes: {times[size] / base:.2f} × jieba.lcut")
    print(f"2 MB takes {times[2_000_000] / times[1_000_000]:.2f} × what 1 MB takes")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")
    if "--hostile" in sys.argv:
        hostile()


if __name__ == "__main__":
    main()
