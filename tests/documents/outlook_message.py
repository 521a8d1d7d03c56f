"""Outlook messages (MSG) made by hand: a compound file (MS-CFB, version 3) with the property streams of MS-OXMSG."""

import struct
from itertools import pairwise

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR, MINI, CUTOFF = 512, 64, 4096
STORAGE, STREAM, ROOT = 1, 2, 5


def outlook_message(subject, body, attachments=()):
    """A message with attachments ``(name, data)``; data of None stands for a message within the message."""
    tree = {
        "__properties_version1.0": b"\0" * 32,
        "__substg1.0_001A001F": "IPM.Note".encode("utf-16-le"),
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
        "__nameid_version1.0": {f"__substg1.0_{tag:08X}": b"" for tag in (0x00020102, 0x00030102, 0x00040102)},
    }
    for number, (name, data) in enumerate(attachments):
        folder = {"__properties_version1.0": b"\0" * 8, "__substg1.0_3707001F": name.encode("utf-16-le")}
        if data is None:
            folder["__substg1.0_3701000D"] = {"__properties_version1.0": b"\0" * 24}
        else:
            folder["__substg1.0_37010102"] = data
        tree[f"__attach_version1.0_#{number:08X}"] = folder
    return compound_file(tree)


def compound_file(tree):
    entries = [["Root Entry", ROOT, FREE, FREE, b""]]  # name, kind, next sibling, first child, data
    _add_children(entries, 0, tree)
    small = [entry for entry in entries if entry[1] == STREAM and 0 < len(entry[4]) < CUTOFF]
    ministream, minifat, starts = b"", [], {}
    for entry in small:
        starts[id(entry)] = len(minifat)
        count = -(-len(entry[4]) // MINI)
        minifat += [len(minifat) + 1 + at for at in range(count - 1)] + [END]
        ministream += entry[4].ljust(count * MINI, b"\0")
    sectors, fat = [], []
    first_directory = _chain(sectors, fat, b"\0" * (-(-len(entries) // 4) * SECTOR))
    first_mini = _chain(sectors, fat, b"".join(struct.pack("<I", at) for at in minifat), fill=b"\xff")
    first_stream = _chain(sectors, fat, ministream)
    for entry in entries:
        if entry[1] == STREAM and len(entry[4]) >= CUTOFF:
            starts[id(entry)] = _chain(sectors, fat, entry[4])
    directory = b"".join(
        _directory_entry(entry, starts.get(id(entry), END), first_stream if entry[1] == ROOT else None, len(ministream))
        for entry in entries
    ).ljust(-(-len(entries) // 4) * SECTOR, b"\0")
    for at in range(len(directory) // SECTOR):
        sectors[first_directory + at] = directory[at * SECTOR : (at + 1) * SECTOR]
    count = 1
    while count * 128 < len(sectors) + count:
        count += 1
    fat_sectors = list(range(len(sectors), len(sectors) + count))
    fat = (fat + [FAT] * count + [FREE] * (count * 128))[: count * 128]
    minifat_sectors = -(-len(minifat) * 4 // SECTOR)
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    header += struct.pack(
        "<HHHHH6xIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, count, first_directory, 0, CUTOFF, first_mini, minifat_sectors
    )
    header += struct.pack("<II", END, 0) + b"".join(struct.pack("<I", at) for at in fat_sectors)
    return header.ljust(SECTOR, b"\xff") + b"".join(sectors) + b"".join(struct.pack("<I", at) for at in fat)


def _add_children(entries, parent, tree):
    numbers = []
    for name, value in sorted(tree.items(), key=lambda item: (len(item[0]), item[0].upper())):
        numbers.append(len(entries))
        is_storage = isinstance(value, dict)
        entries.append([name, STORAGE if is_storage else STREAM, FREE, FREE, b"" if is_storage else value])
        if is_storage:
            _add_children(entries, numbers[-1], value)
    if numbers:
        entries[parent][3] = numbers[0]
    for number, following in pairwise(numbers):
        entries[number][2] = following


def _chain(sectors, fat, data, fill=b"\0"):
    if not data:
        return END
    first, count = len(sectors), -(-len(data) // SECTOR)
    data = data.ljust(count * SECTOR, fill)
    sectors += [data[at * SECTOR : (at + 1) * SECTOR] for at in range(count)]
    fat += [first + at + 1 for at in range(count - 1)] + [END]
    return first


def _directory_entry(entry, start, root_start, root_size):
    name, kind, following, child, data = entry
    written = name.encode("utf-16-le") + b"\0\0"
    size = len(data)
    if root_start is not None:
        start, size = root_start, root_size
    elif kind == STORAGE:
        start = 0
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written), kind, 1, FREE, following, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )
