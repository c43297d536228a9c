"""The library of Are-We-Fast-Yet, which every language has to build in the same way: random numbers, vectors, sets and
dictionaries that do not use those of the language."""


class Random:
    def __init__(self):
        self.seed = 74755

    def next(self):
        self.seed = (self.seed * 1309 + 13849) % 65536
        return self.seed


class Vector:
    """A list that also gives up its first elements."""

    def __init__(self, size=50):
        self.storage = [None] * size
        self.first_index = 0
        self.last_index = 0

    def at(self, index):
        return None if index >= len(self.storage) else self.storage[index]

    def at_put(self, index, value):
        if index >= len(self.storage):
            length = len(self.storage)
            while length <= index:
                length *= 2
            self.grow(length)
        self.storage[index] = value
        if self.last_index < index + 1:
            self.last_index = index + 1

    def grow(self, length):
        longer = [None] * length
        shorter = self.storage
        for i in range(len(shorter)):
            longer[i] = shorter[i]
        self.storage = longer

    def add(self, element):
        if self.last_index >= len(self.storage):
            self.grow(2 * len(self.storage))
        self.storage[self.last_index] = element
        self.last_index += 1

    def is_empty(self):
        return self.last_index == self.first_index

    def size(self):
        return self.last_index - self.first_index

    def for_each(self, f):
        for i in range(self.first_index, self.last_index):
            f(self.storage[i])

    def has_some(self, f):
        for i in range(self.first_index, self.last_index):
            if f(self.storage[i]):
                return True
        return False

    def get_one(self, f):
        for i in range(self.first_index, self.last_index):
            element = self.storage[i]
            if f(element):
                return element
        return None

    def remove_first(self):
        if self.is_empty():
            return None
        self.first_index += 1
        return self.storage[self.first_index - 1]

    def remove(self, obj):
        kept = [None] * len(self.storage)
        last = 0
        found = False
        for i in range(self.first_index, self.last_index):
            element = self.storage[i]
            if element is obj:
                found = True
            else:
                kept[last] = element
                last += 1
        self.storage = kept
        self.last_index = last
        self.first_index = 0
        return found

    def remove_all(self):
        self.first_index = 0
        self.last_index = 0
        self.storage = [None] * len(self.storage)

    def capacity(self):
        return len(self.storage)

    def sort(self, compare):
        if self.size() > 1:
            self.sort_range(self.first_index, self.last_index - 1, compare)

    def sort_range(self, first, last, compare):
        n = last + 1 - first
        if n <= 1:
            return
        a = self.storage[first]
        z = self.storage[last]
        if compare(a, z) > 0:
            self.swap(first, last)
            a, z = z, a
        if n == 2:
            return
        middle = (first + last) // 2
        m = self.storage[middle]
        if compare(a, m) > 0:
            self.swap(first, middle)
            m = a
        elif compare(m, z) > 0:
            self.swap(middle, last)
            m = z
        if n == 3:
            return
        k = first
        l = last
        while True:
            l -= 1
            while k <= l and compare(m, self.storage[l]) <= 0:
                l -= 1
            k += 1
            while k <= l and compare(self.storage[k], m) <= 0:
                k += 1
            if k > l:
                break
            self.swap(k, l)
        self.sort_range(first, l, compare)
        self.sort_range(k, last, compare)

    def swap(self, i, j):
        kept = self.storage[i]
        self.storage[i] = self.storage[j]
        self.storage[j] = kept


def vector_with(element):
    v = Vector(1)
    v.add(element)
    return v


class IdentitySet:
    """A set of objects, each the same as itself only."""

    def __init__(self, size=10):
        self.items = Vector(size)

    def size(self):
        return self.items.size()

    def for_each(self, f):
        self.items.for_each(f)

    def contains(self, obj):
        return self.items.has_some(lambda element: element is obj)

    def add(self, obj):
        if not self.contains(obj):
            self.items.add(obj)

    def remove_all(self):
        self.items.remove_all()


class Entry:
    def __init__(self, hash, key, value, next):
        self.hash = hash
        self.key = key
        self.value = value
        self.next = next


class Dictionary:
    """A dictionary whose keys know a number, custom_hash(), that tells them apart."""

    def __init__(self, size=16):
        self.buckets = [None] * size
        self.count = 0

    def index(self, hash):
        return hash % len(self.buckets)

    def at(self, key):
        hash = key.custom_hash()
        entry = self.buckets[self.index(hash)]
        while entry is not None:
            if entry.hash == hash and entry.key is key:
                return entry.value
            entry = entry.next
        return None

    def contains_key(self, key):
        hash = key.custom_hash()
        entry = self.buckets[self.index(hash)]
        while entry is not None:
            if entry.hash == hash and entry.key is key:
                return True
            entry = entry.next
        return False

    def at_put(self, key, value):
        hash = key.custom_hash()
        i = self.index(hash)
        current = self.buckets[i]
        if current is None:
            self.buckets[i] = Entry(hash, key, value, None)
            self.count += 1
        else:
            self.insert(key, value, hash, current)
        if self.count > len(self.buckets):
            self.resize()

    def insert(self, key, value, hash, head):
        current = head
        while True:
            if current.hash == hash and current.key is key:
                current.value = value
                return
            if current.next is None:
                self.count += 1
                current.next = Entry(hash, key, value, None)
                return
            current = current.next

    def resize(self):
        old = self.buckets
        self.buckets = [None] * (len(old) * 2)
        for i in range(len(old)):
            current = old[i]
            old[i] = None
            if current is not None:
                if current.next is None:
                    self.buckets[self.index(current.hash)] = current
                else:
                    self.split(current, i, len(old))

    def split(self, head, bucket, old_length):
        """Distributes the entries of one bucket over the two that take its place, in their order."""
        low_head = low_tail = high_head = high_tail = None
        current = head
        while current is not None:
            if self.index(current.hash) == bucket:
                if low_tail is None:
                    low_head = current
                else:
                    low_tail.next = current
                low_tail = current
            else:
                if high_tail is None:
                    high_head = current
                else:
                    high_tail.next = current
                high_tail = current
            current = current.next
        if low_tail is not None:
            low_tail.next = None
            self.buckets[bucket] = low_head
        if high_tail is not None:
            high_tail.next = None
            self.buckets[bucket + old_length] = high_head

    def size(self):
        return self.count

    def remove_all(self):
        self.buckets = [None] * len(self.buckets)
        self.count = 0

    def keys(self):
        keys = Vector(self.count)
        for i in range(len(self.buckets)):
            current = self.buckets[i]
            while current is not None:
                keys.add(current.key)
                current = current.next
        return keys
