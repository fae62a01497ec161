#!/usr/bin/python3
"""Fills every open cell of the forms in a folder, by openpyxl, and prints what it put where.

argv: the folder. Printed: [[row id, head, value], …]; of 填报人 and the like, which stand once above the table, the form's
unit comes in place of the row id.
"""
import glob
import json
import os
import sys

import openpyxl

STATES = ['已完成', '推进中', '未启动']
put = []


def fill(sheet, unit):
    heads = {}
    for row in sheet.iter_rows():
        key, label = row[0].value, None
        if row[0].value == '标识':
            heads = {cell.column: cell.value for cell in row if cell.value}
            continue
        for cell in row:
            if cell.protection.locked:
                label = cell.value or label
                continue
            if isinstance(cell, openpyxl.cell.cell.MergedCell):
                continue
            head = heads.get(cell.column) if key else str(label).strip('：:　 ')
            if head is None:
                continue
            cell.value = value(unit, head, cell)
            put.append([key or unit, head, cell.value])


def value(unit, head, cell):
    if head.startswith('落实状态'):
        return STATES[cell.row % 3]
    if head.startswith('完成度'):
        return (cell.row * 7) % 101
    if cell.parent.title == '指标表':
        return cell.row + cell.column / 8
    return f'{unit}{cell.coordinate}：完成调解{cell.row}件，\n占比9{cell.row % 10}.5%；“引号”、=SUM(A1)、①②。'


for file in sorted(glob.glob(os.path.join(sys.argv[1], '*.xlsx'))):
    book = openpyxl.load_workbook(file)
    for sheet in book.worksheets:
        if sheet.sheet_state == 'visible':
            fill(sheet, os.path.basename(file).split('_')[2])
    book.save(file)
print(json.dumps(put, ensure_ascii=False))
