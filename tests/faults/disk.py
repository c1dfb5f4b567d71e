"""A disk that remembers what is on the medium and what was only written: it can lose its power at any moment.

It knows a folder's content when the recording began, follows the log of preload/, and makes the folder as it may
look after a power cut. A file's bytes are safe once the file was synced, a name once its folder was. Until then they
are there, or not, or torn, each for itself; only names in one folder keep their order, as every file system does it.
"""

import os
import pathlib
import shutil

SECTOR = 512


class File:
    def __init__(self, inode, content=b""):
        self.inode = inode
        self.content = content
        self.pending = []  # (offset, bytes) and (size, None), in their order

    def sync(self):
        self.content = written(self.content, self.pending)
        self.pending = []


class Folder:
    def __init__(self, inode):
        self.inode = inode
        self.entries = {}


def written(content, changes):
    content = bytearray(content)
    for offset, data in changes:
        if data is None:
            content[offset:] = bytes(max(0, offset - len(content)))
        else:
            content.extend(bytes(max(0, offset - len(content))))
            content[offset:offset + len(data)] = data
    return bytes(content)


def torn(change, chance):
    """The sectors of a write that reached the medium before the current went."""
    offset, data = change
    if data is None or len(data) <= SECTOR:
        return change
    return offset, data[:chance.randrange(0, len(data), SECTOR)]


class Name:
    """A change of names, not yet on the medium."""

    def __init__(self, folders, change):
        self.folders, self.change = folders, change


class Disk:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.nodes = {}  # by the inode's number
        self.names = []  # in their order
        self.reborn = {}  # number of an inode at the recording -> its number after the cut
        self.load(self.root)

    def load(self, path):
        inode = str(path.lstat().st_ino)
        if path.is_dir():
            node = Folder(inode)
            node.entries = {each.name: self.load(each) for each in path.iterdir()}
        else:
            node = File(inode, path.read_bytes())
        self.nodes[inode] = node
        return node

    def follow(self, line):
        """Carries out one line of the log."""
        word, *rest = line.split()
        getattr(self, "do_" + word)(*rest)

    def do_say(self, _):
        pass

    def do_create(self, folder, name, inode):
        self.nodes[inode] = File(inode)
        self.name([folder], self.adding(folder, name, self.nodes[inode]))

    def do_mkdir(self, folder, name, inode):
        self.nodes[inode] = Folder(inode)
        self.name([folder], self.adding(folder, name, self.nodes[inode]))

    def do_link(self, folder, name, inode):
        self.name([folder], self.adding(folder, name, self.nodes[inode]))

    def do_write(self, inode, offset, data):
        self.nodes[inode].pending.append((int(offset), b"" if data == "-" else bytes.fromhex(data)))

    def do_size(self, inode, size):
        self.nodes[inode].pending.append((int(size), None))

    def do_remove(self, folder, name):
        node, key = self.nodes[folder], plain(name)
        self.name([folder], lambda entries: entries(node).pop(key, None))

    def do_rename(self, folder, name, other, new, flags):
        one, key, two, name = self.nodes[folder], plain(name), self.nodes[other], plain(new)

        def change(entries):
            moved = entries(one).pop(key)
            if int(flags) & 2:  # RENAME_EXCHANGE
                entries(one)[key] = entries(two)[name]
            entries(two)[name] = moved
        self.name([folder, other], change)

    def do_sync(self, inode):
        node = self.nodes[inode]
        if isinstance(node, File):
            node.sync()
            return
        settled = self.closure({node})
        for name in settled:
            name.change(lambda folder: folder.entries)
        self.names = [name for name in self.names if name not in settled]

    def adding(self, folder, name, made):
        node, key = self.nodes[folder], plain(name)
        return lambda entries: entries(node).__setitem__(key, made)

    def name(self, folders, change):
        self.names.append(Name({self.nodes[each] for each in folders}, change))

    def closure(self, folders):
        """The changes of names in these folders, and what has to be on the medium before them."""
        found = []
        for name in reversed(self.names):
            if name.folders & folders:
                folders = folders | name.folders
                found.append(name)
        return found[::-1]

    def cut(self, how, chance):
        """Makes the folder anew as a power cut may leave it. `how`: lost, kept or random."""
        names = {"lost": [], "kept": self.names, "random": []}[how]
        if how == "random":
            some = {folder for name in self.names for folder in name.folders if chance.random() < 0.5}
            names = self.closure(some)
        copies = {}
        self.reborn = {}

        def entries(folder):
            return copies.setdefault(folder, dict(folder.entries))
        for name in names:
            name.change(entries)
        for each in self.root.iterdir():
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        self.make(self.nodes[str(self.root.lstat().st_ino)], self.root, entries, how, chance)

    def make(self, folder, path, entries, how, chance):
        for name, node in entries(folder).items():
            if isinstance(node, Folder):
                (path / name).mkdir(mode=0o700)
                self.make(node, path / name, entries, how, chance)
            else:
                kept = node.pending if how == "kept" else []
                if how == "random":
                    kept = [each for each in node.pending if chance.random() < 0.6]
                    kept[-1:] = [torn(each, chance) for each in kept[-1:]]
                with open(os.open(path / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
                    file.write(written(node.content, kept))
            self.reborn[node.inode] = str((path / name).lstat().st_ino)


def plain(name):
    return os.fsdecode(bytes.fromhex(name))
