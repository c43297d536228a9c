"""A bar chart of ratios as an SVG picture."""

import html
import math

COLOURS = ["#3465a4", "#e0a030", "#5a9e4b", "#9a5fb0", "#c0504d"]
LABELS, WIDTH, BAR, GAP, TOP = 120, 560, 11, 9, 64
# The scale is logarithmic: twice as fast is as far from the line as twice as slow.
LEAST, MOST = 1 / 16, 64


def bars(title, names, rows):
    """The time of each participant relative to the first one, per program.

    names: participants; rows: program -> participant -> seconds.
    """
    others = names[1:]
    height = TOP + len(rows) * (len(others) * BAR + GAP) + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LABELS + WIDTH + 60}" height="{height}" '
        'font-family="sans-serif" font-size="11">',
        f'<rect width="100%" height="100%" fill="white"/>',
        f'<text x="8" y="18" font-size="14">{html.escape(title)}</text>',
        f'<text x="8" y="34" fill="#555">time relative to {html.escape(names[0])}: right of the line '
        f'{html.escape(names[0])} is faster</text>',
    ]
    for i, name in enumerate(others):
        parts.append(f'<rect x="{8 + i * 110}" y="42" width="10" height="10" fill="{COLOURS[i]}"/>')
        parts.append(f'<text x="{22 + i * 110}" y="51">{html.escape(name)}</text>')
    tick = LEAST
    while tick <= MOST:
        x = position(tick)
        parts.append(f'<line x1="{x:.1f}" y1="{TOP - 4}" x2="{x:.1f}" y2="{height - 18}" '
                     f'stroke="{"#000" if tick == 1 else "#ddd"}"/>')
        parts.append(f'<text x="{x:.1f}" y="{height - 6}" text-anchor="middle" fill="#555">'
                     f'{f"1/{round(1 / tick)}" if tick < 1 else int(tick)}</text>')
        tick *= 2
    y = TOP
    for program, seconds in rows.items():
        middle = y + len(others) * BAR / 2 + 4
        parts.append(f'<text x="{LABELS - 8}" y="{middle:.0f}" text-anchor="end">{html.escape(program)}</text>')
        for i, name in enumerate(others):
            if name not in seconds:
                y += BAR
                continue
            ratio = seconds[name] / seconds[names[0]]
            left, right = sorted([position(1), position(ratio)])
            parts.append(f'<rect x="{left:.1f}" y="{y}" width="{right - left:.1f}" height="{BAR - 2}" '
                         f'fill="{COLOURS[i]}"/>')
            parts.append(f'<text x="{right + 3:.1f}" y="{y + BAR - 3}" font-size="9" fill="#333">{ratio:.2f}</text>')
            y += BAR
        y += GAP
    return "\n".join([*parts, "</svg>"]) + "\n"


def position(ratio):
    bounded = min(max(ratio, LEAST), MOST)
    return LABELS + WIDTH * math.log(bounded / LEAST) / math.log(MOST / LEAST)
