#!/usr/bin/env python3
"""Make notices to measure with, from those of Corpus/notices, of any number and size.

    corpus.py OUT [--size 20M] [--as files|one] [--form text|html] [--seed 1]

`--as files` fills the folder OUT with notices of about the size of the real ones, `--as one` writes one notice of the
whole size to OUT. The same arguments give the same bytes, on any machine.

Each notice is one of the corpus of which these are changed, since plain repetition would flatter the caches:
- numbers: each figure becomes another of as many digits; years stay years, months months, percentages under 100;
- places: each city, county or district named becomes another, for the whole notice;
- departments: those that the notice names change places with each other, for the whole notice;
- order: items of one level change places within their section, sentences within their paragraph, parts within their
  enumeration; markers keep theirs.
One long notice is made of sections of many, numbered on. `--form html` dresses each as a page of a government's site:
scripts, menus, metadata and footers around paragraphs in one of three styles.
"""
import argparse
import functools
import html
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}
# Not read from the lexicon, so that a word more there leaves the texts as they are.
PLACES = """
三明 东莞 东营 中卫 临汾 临沂 丹东 丽江 乌海 乐山 云浮 保山 儋州 六安 兰州 内江 包头 十堰 华龙
南乐 南京 南充 南阳 厦门 台州 合肥 吉林 吕梁 吴忠 周口 嘉兴 四平 大同 大庆 威海 娄底 孝感 宁德
宁波 安阳 宣城 宿州 宿迁 山南 平凉 庆阳 延安 开封 张掖 德州 忻州 承德 抚州 揭阳 昆明 晋城 普洱
朔州 朝阳 永州 汕头 池州 沈阳 河池 泉州 泰安 济南 深圳 清远 渭南 湖州 湛江 滨州 潍坊 濮阳 玉溪
白银 益阳 盐城 绍兴 绥化 绵阳 自贡 苏州 荆州 荆门 西宁 许昌 贵港 贺州 资阳 赤峰 辽源 运城 通化
遵义 鄢陵 金昌 铁岭 长春 长沙 阜新 阜阳 阳城 阳泉 韶关 鹰潭 黄冈 黄山
""".split()
DEPARTMENTS = """
中医药发展局 乡村振兴局 交通局 交通运输局 人力资源和社会保障局 人社局 住建局 住房和城乡建设局
住房城乡建设局 体育局 保监局 公安局 农业农村局 医保局 医疗保障局 卫生健康体育局 司法局 商务局 城乡建设局
大数据局 大数据管理局 工业和信息化局 市场监管局 应急管理局 建设局 政务信息管理局 政务服务和大数据局
政务服务和大数据管理局 教体局 教育局 数据局 数据管理局 文化广电和旅游局 文广旅体局 文广旅体育局 文广旅局
旅游局 民政局 消防救援局 社会保障局 科工局 税务局 统计局 自然资源和规划局 自然资源局
行政审批和政务信息管理局 规划局 财政局 资源局 资源规划局 退役军人事务局 退役军人局 金融工作局 金融监管局
银保监局
""".split()
DIGITS = "零一二三四五六七八九"
CHAPTER = re.compile(r"^[一二三四五六七八九十百千万零]+、")
ITEM = re.compile(r"^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)])(?!\d)")
SENTENCE = re.compile(r"[^。]*。")
# What stands between the first and the last of an enumeration: 制度、|设施、运营、照护、|政策支持五大体系.
ENUMERATION = re.compile(r"(?<=、)(?:[\u4e00-\u9fff]{2,8}、){2,}")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def chinese(number):
    """A number under a hundred million as the marker of a section: 一, 十二, 三百零五, 一万零二十."""
    if number >= 10000:
        rest = number % 10000
        return chinese(number // 10000) + "万" + ("" if not rest else ("零" if rest < 1000 else "") + chinese(rest))
    text, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return text[1:] if text.startswith("一十") else text


class Notice:
    """A notice of the corpus, cut where its parts may change places."""

    def __init__(self, path):
        text = path.read_text("utf-8")
        lines = text.splitlines()
        starts = [number for number, line in enumerate(lines) if CHAPTER.match(line)]
        attachment = [number for number, line in enumerate(lines) if re.match(r"附\s*件[：:]?", line) and number > starts[0]]
        end = attachment[0] if attachment else len(lines)
        starts = [start for start in starts if start < end]
        self.head = "\n".join(lines[: starts[0]])
        self.tail = "\n".join(lines[end:])
        bounds = zip(starts, [*starts[1:], end])
        self.chapters = [self.parted(CHAPTER.sub("", lines[start], count=1), lines[start + 1 : stop]) for start, stop in bounds]
        self.places = [name for name in PLACES if name in text]
        self.bodies = [name for name in DEPARTMENTS if name in text]
        names = sorted({*self.places, *self.bodies}, key=lambda name: (-len(name), name))
        self.pattern = re.compile("|".join([*map(re.escape, names), NUMBER.pattern]))

    @staticmethod
    def parted(heading, lines):
        """A heading, what stands before its items, and runs of items: a marker and the lines up to the next."""
        lead, items = [], []
        for line in lines:
            if found := ITEM.match(line):
                items.append((found[0], [line[found.end():]]))
            else:
                (items[-1][1] if items else lead).append(line)
        return heading, lead, items

    def draw(self, rng):
        """What replaces what in one copy: a function from a match to its words."""
        names = {}
        for name in self.places:
            names[name] = rng.choice(PLACES)
        bodies = self.bodies[:]
        rng.shuffle(bodies)
        names.update(zip(self.bodies, bodies))

        def replaced(match):
            words = match[0]
            if words in names:
                return names[words]
            return figure(rng, words, match.string[match.end() : match.end() + 1])

        return lambda text: self.pattern.sub(replaced, text)

    def chapter(self, rng, index, change):
        """One chapter with its items and sentences in another order, without its marker."""
        heading, lead, items = self.chapters[index]
        order = runs(rng, items)
        rows = [change("\n".join([heading, *(shuffled(rng, line) for line in lead)]))]
        for (marker, _), (_, body) in zip(items, order):
            rows.append(marker + change("\n".join(shuffled(rng, line) for line in body)))
        return "\n".join(rows)


def runs(rng, items):
    """Items of one kind in a row change places; a marker of the other kind ends the row."""
    order, run = [], []
    for item in [*items, None]:
        if run and (item is None or item[0][0].isdigit() != run[-1][0][0].isdigit()):
            bodies = run[:]
            # The items under （一） follow it, so what is headed by it stays.
            if run[0][0][0].isdigit():
                rng.shuffle(bodies)
            order += bodies
            run = []
        if item:
            run.append(item)
    return order


def shuffled(rng, line):
    """A paragraph with its enumerations and sentences in another order.

    The first sentence stays, which may be a heading, and so does a note in brackets at the end.
    """
    if len(line) < 30:
        return line
    line = ENUMERATION.sub(lambda match: enumerated(rng, match[0]), line)
    note = max(line.rfind("（"), line.rfind("(")) if line.endswith(("）", ")")) else len(line)
    sentences = SENTENCE.findall(line[:note])
    if len(sentences) < 3:
        return line
    rest = line[sum(map(len, sentences)) :]
    middle = sentences[1:]
    rng.shuffle(middle)
    return "".join([sentences[0], *middle]) + rest


def enumerated(rng, words):
    """The parts of an enumeration in another order, each with its mark."""
    parts = words.split("、")[:-1]
    rng.shuffle(parts)
    return "、".join(parts) + "、"


def figure(rng, words, after):
    """Another number that can stand in the same place."""
    whole, point, part = words.partition(".")
    if len(whole) == 4 and whole[:2] in ("19", "20"):
        return str(rng.randint(2016, 2035)) + point + part
    if after == "月" and len(whole) <= 2:
        return str(rng.randint(1, 12))
    if after == "日" and len(whole) <= 2:
        return str(rng.randint(1, 28))
    if after in "%％" and after and len(whole) == 3:
        return words
    if len(words) == 1:
        return str(rng.randint(2, 9)) if words > "1" else words
    drawn = str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in whole[1:])
    return drawn + point + "".join(str(rng.randint(0, 9)) for _ in part)


@functools.cache
def notices():
    return [Notice(path) for path in sorted((ROOT / "Corpus/notices").glob("*.txt"))]


def texts(seed):
    """Notices of the real sizes without end."""
    number = 0
    while True:
        rng = random.Random(f"{seed}/{number}")
        base = notices()[number % len(notices())]
        change = base.draw(rng)
        rows = [change(base.head)]
        for index in range(len(base.chapters)):
            rows.append(chinese(index + 1) + "、" + base.chapter(rng, index, change))
        if base.tail:
            rows.append(change(base.tail))
        yield "\n".join(rows) + "\n"
        number += 1


def pieces(seed):
    """One notice without end: a head, then chapters of all notices, numbered on."""
    rng = random.Random(f"{seed}/one")
    yield notices()[-1].draw(rng)(notices()[-1].head) + "\n"
    number = 0
    while True:
        rng = random.Random(f"{seed}/one/{number}")
        base = notices()[rng.randrange(len(notices()))]
        number += 1
        yield chinese(number) + "、" + base.chapter(rng, rng.randrange(len(base.chapters)), base.draw(rng)) + "\n"


STYLES = (
    ('<p style="text-indent: 2em; text-align: justify; font-family: 仿宋; font-size: 16pt;">', "</p>\n"),
    ('<p align="" style="margin-top: 0px; margin-bottom: 0px; text-indent: 2em; text-align: justify;">'
     '<span style="font-family: 宋体;">', "</span></p> "),
    ('<p>\u3000\u3000<font face="仿宋_GB2312" size="4">', "</font>&nbsp;</p>\r\n"),
)
MENU = "首页 新闻中心 政务公开 政务服务 互动交流 数据开放 走进本市 领导之窗 机构职能 政策文件 政策解读 规划计划 财政信息 人事信息 应急管理 重大项目 公共资源 建议提案"


def before(title, day):
    """What stands around the notice, in front of it."""
    links = "\n".join(
        f'<li class="nav-item"><a href="/zwgk/col{number}/index.html" target="_blank" title="{name}">{name}</a></li>'
        for number, name in enumerate(MENU.split() * 3))
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<meta name="SiteName" content="市人民政府门户网站">
<meta name="ArticleTitle" content="{title}">
<meta name="PubDate" content="{day} 09:30">
<meta name="ContentSource" content="市政府办公室">
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="/static/css/common.css?v=20230412">
<style type="text/css">
.header .logo {{ float: left; width: 480px; height: 96px; background: url(/static/img/logo.png) no-repeat; }}
.content p {{ line-height: 2em; font-size: 16px; text-indent: 2em; }}
@media screen and (max-width: 768px) {{ .nav-item {{ width: 50%; }} .content {{ padding: 0 12px; }} }}
</style>
<script type="text/javascript">
var siteId = "4107000001"; var columns = [];
for (var i = 0; i < 12 && columns.length < 12; i++) {{ columns.push({{ id: i, name: "col" + i, url: "/zwgk/col" + i + "/" }}); }}
(function () {{ var s = document.createElement("script"); s.src = "https://stat.example.cn/hm.js?" + siteId; document.head.appendChild(s); }})();
</script>
</head>
<body>
<div class="header"><div class="logo"></div><ul class="nav">
{links}
</ul></div>
<div class="crumbs">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/zc/">政策文件</a></div>
<h1 class="title">{title}</h1>
<div class="info"><span>来源：市政府办公室</span><span>发布时间：{day} 09:30</span><span>浏览次数：<em id="hits"></em></span>
<a href="javascript:print()">打印</a> 字体：[<a href="#" onclick="font('l')">大</a> <a href="#" onclick="font('m')">中</a>]</div>
<div class="content" id="UCAP-CONTENT"><div class="TRS_Editor">
"""


AFTER = """</div></div>
<div class="share"><a href="#" class="weixin" title="微信">微信</a><a href="#" class="weibo" title="微博">微博</a></div>
<div class="footer"><p>主办：市人民政府办公室 承办：市政务服务和大数据管理局</p><p>豫ICP备05012345号 <a href="/wza/">网站地图</a></p></div>
<script src="/static/js/jquery.min.js"></script><script src="/static/js/common.js"></script>
</body>
</html>
"""


def dressed(parts, rng, title="政务公开"):
    """The parts of a notice as a page, part for part."""
    day = f"{rng.randint(2019, 2025)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    opening, closing = rng.choice(STYLES)
    yield before(html.escape(title), day)
    for part in parts:
        yield "".join(opening + html.escape(line, quote=False) + closing for line in part.splitlines() if line.strip())
    yield AFTER


def written(parts, path, limit=None):
    """Writes parts until a size is reached; gives the size."""
    size = 0
    with open(path, "wb") as file:
        for part in parts:
            data = part.encode()
            size += file.write(data)
            if limit and size >= limit:
                break
    return size


def upto(parts, limit):
    size = 0
    for part in parts:
        yield part
        size += len(part.encode())
        if size >= limit:
            return


def make(out, size, whole=False, form="text", seed=1):
    """Makes what the command line says; gives the paths written."""
    out = pathlib.Path(out)
    if whole:
        out.parent.mkdir(parents=True, exist_ok=True)
        parts = upto(pieces(seed), size)
        written(parts if form == "text" else dressed(parts, random.Random(f"{seed}/page")), out)
        return [out]
    out.mkdir(parents=True, exist_ok=True)
    paths, total = [], 0
    for number, text in enumerate(texts(seed)):
        rng = random.Random(f"{seed}/{number}/page")
        parts = [text] if form == "text" else dressed([text], rng, "".join(text.split(None, 3)[:2]))
        paths.append(out / f"{number:06}.{'txt' if form == 'text' else 'html'}")
        total += written(parts, paths[-1])
        if total >= size:
            return paths
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--size", default="20M", help="bytes, with K, M or G")
    parser.add_argument("--as", dest="shape", choices=["files", "one"], default="files")
    parser.add_argument("--form", choices=["text", "html"], default="text")
    parser.add_argument("--seed", default="1")
    choice = parser.parse_args()
    size = choice.size.upper()
    size = int(float(size[:-1]) * UNITS[size[-1]]) if size[-1] in UNITS else int(size)
    paths = make(choice.out, size, choice.shape == "one", choice.form, choice.seed)
    print(f"{len(paths)} notices, {sum(path.stat().st_size for path in paths)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
