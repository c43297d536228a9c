// Takeuchi's function on linked lists: recursion over objects.

class Element {
    constructor(value, next) {
        this.value = value;
        this.next = next;
    }

    length() { return this.next === null ? 1 : 1 + this.next.length(); }
}

function makeList(length) {
    return length === 0 ? null : new Element(length, makeList(length - 1));
}

function isShorter(x, y) {
    let a = x;
    let b = y;
    while (b !== null) {
        if (a === null) { return true; }
        a = a.next;
        b = b.next;
    }
    return false;
}

function tail(x, y, z) {
    if (isShorter(y, x)) {
        return tail(tail(x.next, y, z), tail(y.next, z, x), tail(z.next, x, y));
    }
    return z;
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) { result = tail(makeList(15), makeList(10), makeList(6)).length(); }
    return result;
}

serve(benchmark);
