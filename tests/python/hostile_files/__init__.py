"""The hostile files that `hostile.py` makes: each a `Case`, with what must become of it.

    case.py        what a case is, and the rows that every good file here has
    containers.py  zip containers and OLE2 compound files, byte by byte, so that they can be wrong in any way
    zips.py        what can be wrong with a container before anybody looks into it
    workbooks.py   xlsx
    old_books.py   xls, xlsb and ods
    texts.py       text with separators
    returns.py     the two returns' XML
    names.py       names, links, folders, pipes: what is wrong with a file before it is opened
    measured.py    runs one command and says how long it took and how much memory
"""
