"""Fills forms in the way that units do, by a program that is not ours.

argv: the folder of forms, then for each change NAME SHEET ROWKEY HEAD VALUE, joined by tabs, on standard input.
NAME is part of the file's name, ROWKEY stands anywhere in the row, HEAD is part of a column's head.
"""
import glob
import sys

import openpyxl

folder = sys.argv[1]
for line in sys.stdin.read().splitlines():
    name, sheet, key, head, value = line.split('\t')
    file = next(one for one in sorted(glob.glob(folder + '/*.xlsx')) if name in one)
    book = openpyxl.load_workbook(file)
    table = book[sheet]
    rows = list(table.iter_rows())
    column = next(cell.column for row in rows[:12] for cell in row if isinstance(cell.value, str) and cell.value.startswith(head) and len(cell.value) < len(head) + 6)
    row = next(row[0].row for row in rows if any(isinstance(cell.value, str) and key in cell.value for cell in row))
    table.cell(row, column).value = float(value) if value.replace('.', '', 1).isdigit() else value
    book.save(file)
