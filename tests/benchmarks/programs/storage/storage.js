// A tree of lists: allocation.

class Tree {
    constructor() { this.count = 0; }

    build(depth, random) {
        this.count += 1;
        if (depth === 1) {
            const leaf = [];
            for (let i = random.next() % 10 + 1; i > 0; i -= 1) { leaf.push(null); }
            return leaf;
        }
        const node = [null, null, null, null];
        for (let i = 0; i < 4; i += 1) { node[i] = this.build(depth - 1, random); }
        return node;
    }
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) {
        const tree = new Tree();
        tree.build(7, new Random());
        result = tree.count;
    }
    return result;
}

serve(benchmark);
