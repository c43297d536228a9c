// The library of Are-We-Fast-Yet, which every language has to build in the same way: random numbers, vectors, sets and
// dictionaries that do not use those of the language.

class Random {
    constructor() { this.seed = 74755; }

    next() {
        this.seed = (this.seed * 1309 + 13849) % 65536;
        return this.seed;
    }
}

// A list that also gives up its first elements.
class Vector {
    constructor(size = 50) {
        this.storage = new Array(size).fill(null);
        this.firstIndex = 0;
        this.lastIndex = 0;
    }

    static with(element) {
        const v = new Vector(1);
        v.add(element);
        return v;
    }

    at(index) { return index >= this.storage.length ? null : this.storage[index]; }

    atPut(index, value) {
        if (index >= this.storage.length) {
            let length = this.storage.length;
            while (length <= index) { length *= 2; }
            this.grow(length);
        }
        this.storage[index] = value;
        if (this.lastIndex < index + 1) { this.lastIndex = index + 1; }
    }

    grow(length) {
        const longer = new Array(length).fill(null);
        const shorter = this.storage;
        for (let i = 0; i < shorter.length; i += 1) { longer[i] = shorter[i]; }
        this.storage = longer;
    }

    add(element) {
        if (this.lastIndex >= this.storage.length) { this.grow(2 * this.storage.length); }
        this.storage[this.lastIndex] = element;
        this.lastIndex += 1;
    }

    isEmpty() { return this.lastIndex === this.firstIndex; }

    size() { return this.lastIndex - this.firstIndex; }

    forEach(f) {
        for (let i = this.firstIndex; i < this.lastIndex; i += 1) { f(this.storage[i]); }
    }

    hasSome(f) {
        for (let i = this.firstIndex; i < this.lastIndex; i += 1) {
            if (f(this.storage[i])) { return true; }
        }
        return false;
    }

    getOne(f) {
        for (let i = this.firstIndex; i < this.lastIndex; i += 1) {
            const element = this.storage[i];
            if (f(element)) { return element; }
        }
        return null;
    }

    removeFirst() {
        if (this.isEmpty()) { return null; }
        this.firstIndex += 1;
        return this.storage[this.firstIndex - 1];
    }

    remove(object) {
        const kept = new Array(this.storage.length).fill(null);
        let last = 0;
        let found = false;
        for (let i = this.firstIndex; i < this.lastIndex; i += 1) {
            const element = this.storage[i];
            if (element === object) {
                found = true;
            } else {
                kept[last] = element;
                last += 1;
            }
        }
        this.storage = kept;
        this.lastIndex = last;
        this.firstIndex = 0;
        return found;
    }

    removeAll() {
        this.firstIndex = 0;
        this.lastIndex = 0;
        this.storage = new Array(this.storage.length).fill(null);
    }

    capacity() { return this.storage.length; }

    sort(compare) {
        if (this.size() > 1) { this.sortRange(this.firstIndex, this.lastIndex - 1, compare); }
    }

    sortRange(first, last, compare) {
        const n = last + 1 - first;
        if (n <= 1) { return; }
        let a = this.storage[first];
        let z = this.storage[last];
        if (compare(a, z) > 0) {
            this.swap(first, last);
            const kept = a;
            a = z;
            z = kept;
        }
        if (n === 2) { return; }
        const middle = Math.floor((first + last) / 2);
        let m = this.storage[middle];
        if (compare(a, m) > 0) {
            this.swap(first, middle);
            m = a;
        } else if (compare(m, z) > 0) {
            this.swap(middle, last);
            m = z;
        }
        if (n === 3) { return; }
        let k = first;
        let l = last;
        for (;;) {
            l -= 1;
            while (k <= l && compare(m, this.storage[l]) <= 0) { l -= 1; }
            k += 1;
            while (k <= l && compare(this.storage[k], m) <= 0) { k += 1; }
            if (k > l) { break; }
            this.swap(k, l);
        }
        this.sortRange(first, l, compare);
        this.sortRange(k, last, compare);
    }

    swap(i, j) {
        const kept = this.storage[i];
        this.storage[i] = this.storage[j];
        this.storage[j] = kept;
    }
}

// A set of objects, each the same as itself only.
class IdentitySet {
    constructor(size = 10) { this.items = new Vector(size); }

    size() { return this.items.size(); }

    forEach(f) { this.items.forEach(f); }

    contains(object) { return this.items.hasSome((element) => element === object); }

    add(object) {
        if (!this.contains(object)) { this.items.add(object); }
    }

    removeAll() { this.items.removeAll(); }
}

class Entry {
    constructor(hash, key, value, next) {
        this.hash = hash;
        this.key = key;
        this.value = value;
        this.next = next;
    }
}

// A dictionary whose keys know a number, customHash(), that tells them apart.
class Dictionary {
    constructor(size = 16) {
        this.buckets = new Array(size).fill(null);
        this.count = 0;
    }

    index(hash) { return hash % this.buckets.length; }

    at(key) {
        const hash = key.customHash();
        let entry = this.buckets[this.index(hash)];
        while (entry !== null) {
            if (entry.hash === hash && entry.key === key) { return entry.value; }
            entry = entry.next;
        }
        return null;
    }

    containsKey(key) {
        const hash = key.customHash();
        let entry = this.buckets[this.index(hash)];
        while (entry !== null) {
            if (entry.hash === hash && entry.key === key) { return true; }
            entry = entry.next;
        }
        return false;
    }

    atPut(key, value) {
        const hash = key.customHash();
        const i = this.index(hash);
        const current = this.buckets[i];
        if (current === null) {
            this.buckets[i] = new Entry(hash, key, value, null);
            this.count += 1;
        } else {
            this.insert(key, value, hash, current);
        }
        if (this.count > this.buckets.length) { this.resize(); }
    }

    insert(key, value, hash, head) {
        let current = head;
        for (;;) {
            if (current.hash === hash && current.key === key) {
                current.value = value;
                return;
            }
            if (current.next === null) {
                this.count += 1;
                current.next = new Entry(hash, key, value, null);
                return;
            }
            current = current.next;
        }
    }

    resize() {
        const old = this.buckets;
        this.buckets = new Array(old.length * 2).fill(null);
        for (let i = 0; i < old.length; i += 1) {
            const current = old[i];
            old[i] = null;
            if (current !== null) {
                if (current.next === null) {
                    this.buckets[this.index(current.hash)] = current;
                } else {
                    this.split(current, i, old.length);
                }
            }
        }
    }

    // Distributes the entries of one bucket over the two that take its place, in their order.
    split(head, bucket, oldLength) {
        let lowHead = null;
        let lowTail = null;
        let highHead = null;
        let highTail = null;
        let current = head;
        while (current !== null) {
            if (this.index(current.hash) === bucket) {
                if (lowTail === null) { lowHead = current; } else { lowTail.next = current; }
                lowTail = current;
            } else {
                if (highTail === null) { highHead = current; } else { highTail.next = current; }
                highTail = current;
            }
            current = current.next;
        }
        if (lowTail !== null) {
            lowTail.next = null;
            this.buckets[bucket] = lowHead;
        }
        if (highTail !== null) {
            highTail.next = null;
            this.buckets[bucket + oldLength] = highHead;
        }
    }

    size() { return this.count; }

    removeAll() {
        this.buckets = new Array(this.buckets.length).fill(null);
        this.count = 0;
    }

    keys() {
        const keys = new Vector(this.count);
        for (let i = 0; i < this.buckets.length; i += 1) {
            let current = this.buckets[i];
            while (current !== null) {
                keys.add(current.key);
                current = current.next;
            }
        }
        return keys;
    }
}
