// Havlak's search for loops in a graph of control flow: many small objects, and collections of them.

const UNVISITED = 2147483647;
const MANY = 32768;

const NON_HEADER = 0;
const REDUCIBLE = 1;
const SELF = 2;
const IRREDUCIBLE = 3;
const DEAD = 4;

class BasicBlock {
    constructor(name) {
        this.name = name;
        this.inEdges = new Vector(2);
        this.outEdges = new Vector(2);
    }

    customHash() { return this.name; }
}

class ControlFlowGraph {
    constructor() {
        this.start = null;
        this.blocks = new Vector();
    }

    node(name) {
        const known = this.blocks.at(name);
        if (known !== null) { return known; }
        const block = new BasicBlock(name);
        this.blocks.atPut(name, block);
        if (this.size() === 1) { this.start = block; }
        return block;
    }

    connect(from, to) {
        const source = this.node(from);
        const target = this.node(to);
        source.outEdges.add(target);
        target.inEdges.add(source);
    }

    size() { return this.blocks.size(); }
}

class SimpleLoop {
    constructor(block, isReducible) {
        this.isReducible = isReducible;
        this.parent = null;
        this.isRoot = false;
        this.nestingLevel = 0;
        this.depthLevel = 0;
        this.counter = 0;
        this.blocks = new IdentitySet();
        this.children = new IdentitySet();
        if (block !== null) { this.blocks.add(block); }
        this.header = block;
    }

    addNode(block) { this.blocks.add(block); }

    setParent(parent) {
        this.parent = parent;
        parent.children.add(this);
    }

    setNestingLevel(level) {
        this.nestingLevel = level;
        if (level === 0) { this.isRoot = true; }
    }
}

class LoopStructure {
    constructor() {
        this.counter = 0;
        this.loops = new Vector();
        this.root = this.newLoop(null, true);
        this.root.setNestingLevel(0);
    }

    newLoop(block, isReducible) {
        const loop = new SimpleLoop(block, isReducible);
        loop.counter = this.counter;
        this.counter += 1;
        this.loops.add(loop);
        return loop;
    }

    calculateNestingLevel() {
        this.loops.forEach((loop) => {
            if (!loop.isRoot && loop.parent === null) { loop.setParent(this.root); }
        });
        this.nest(this.root, 0);
    }

    nest(loop, depth) {
        loop.depthLevel = depth;
        loop.children.forEach((child) => {
            this.nest(child, depth + 1);
            const level = 1 + child.nestingLevel;
            loop.setNestingLevel(loop.nestingLevel > level ? loop.nestingLevel : level);
        });
    }

    size() { return this.loops.size(); }
}

class UnionFindNode {
    constructor() {
        this.parent = null;
        this.block = null;
        this.loop = null;
        this.dfsNumber = 0;
    }

    start(block, dfsNumber) {
        this.parent = this;
        this.block = block;
        this.dfsNumber = dfsNumber;
        this.loop = null;
    }

    // The representative; all nodes on the way point to it afterwards.
    findSet() {
        const nodes = new Vector();
        let node = this;
        while (node !== node.parent) {
            if (node.parent !== node.parent.parent) { nodes.add(node); }
            node = node.parent;
        }
        const representative = node.parent;
        nodes.forEach((each) => each.union(representative));
        return representative;
    }

    union(other) { this.parent = other; }
}

class LoopFinder {
    constructor(graph, structure) {
        this.graph = graph;
        this.structure = structure;
        this.nonBackPreds = new Vector();
        this.backPreds = new Vector();
        this.number = new Dictionary();
        this.maxSize = 0;
        this.header = null;
        this.types = null;
        this.last = null;
        this.nodes = null;
    }

    isAncestor(w, v) { return w <= v && v <= this.last[w]; }

    search(block, current) {
        this.nodes[current].start(block, current);
        this.number.atPut(block, current);
        let lastId = current;
        const targets = block.outEdges;
        for (let i = 0; i < targets.size(); i += 1) {
            const target = targets.at(i);
            if (this.number.at(target) === UNVISITED) { lastId = this.search(target, lastId + 1); }
        }
        this.last[current] = lastId;
        return lastId;
    }

    find() {
        if (this.graph.start === null) { return; }
        const size = this.graph.size();
        this.nonBackPreds.removeAll();
        this.backPreds.removeAll();
        this.number.removeAll();
        if (size > this.maxSize) {
            this.header = new Array(size).fill(0);
            this.types = new Array(size).fill(NON_HEADER);
            this.last = new Array(size).fill(0);
            this.nodes = new Array(size).fill(null);
            this.maxSize = size;
        }
        for (let i = 0; i < size; i += 1) {
            this.nonBackPreds.add(new IdentitySet());
            this.backPreds.add(new Vector());
            this.nodes[i] = new UnionFindNode();
        }
        this.graph.blocks.forEach((block) => this.number.atPut(block, UNVISITED));
        this.search(this.graph.start, 0);
        this.identifyEdges(size);
        this.header[0] = 0;
        for (let w = size - 1; w >= 0; w -= 1) {
            const pool = new Vector();
            const block = this.nodes[w].block;
            if (block !== null) {
                this.poolBackEdges(w, pool);
                const work = new Vector();
                pool.forEach((node) => work.add(node));
                if (pool.size() !== 0) { this.types[w] = REDUCIBLE; }
                while (!work.isEmpty()) {
                    const x = work.removeFirst();
                    if (this.nonBackPreds.at(x.dfsNumber).size() > MANY) { return; }
                    this.chaseNonBackEdges(w, pool, work, x);
                }
                if (pool.size() > 0 || this.types[w] === SELF) {
                    const loop = this.structure.newLoop(block, this.types[w] !== IRREDUCIBLE);
                    this.setAttributes(w, pool, loop);
                }
            }
        }
    }

    identifyEdges(size) {
        for (let w = 0; w < size; w += 1) {
            this.header[w] = 0;
            this.types[w] = NON_HEADER;
            const block = this.nodes[w].block;
            if (block === null) { this.types[w] = DEAD; } else { this.processEdges(block, w); }
        }
    }

    processEdges(block, w) {
        block.inEdges.forEach((from) => {
            const v = this.number.at(from);
            if (v !== UNVISITED) {
                if (this.isAncestor(w, v)) { this.backPreds.at(w).add(v); } else { this.nonBackPreds.at(w).add(v); }
            }
        });
    }

    poolBackEdges(w, pool) {
        this.backPreds.at(w).forEach((v) => {
            if (v !== w) { pool.add(this.nodes[v].findSet()); } else { this.types[w] = SELF; }
        });
    }

    chaseNonBackEdges(w, pool, work, x) {
        this.nonBackPreds.at(x.dfsNumber).forEach((id) => {
            const y = this.nodes[id].findSet();
            if (!this.isAncestor(w, y.dfsNumber)) {
                this.types[w] = IRREDUCIBLE;
                this.nonBackPreds.at(w).add(y.dfsNumber);
            } else if (y.dfsNumber !== w && !pool.hasSome((each) => each === y)) {
                work.add(y);
                pool.add(y);
            }
        });
    }

    setAttributes(w, pool, loop) {
        this.nodes[w].loop = loop;
        pool.forEach((node) => {
            this.header[node.dfsNumber] = w;
            node.union(this.nodes[w]);
            if (node.loop !== null) { node.loop.setParent(loop); } else { loop.addNode(node.block); }
        });
    }
}

class LoopTester {
    constructor() {
        this.graph = new ControlFlowGraph();
        this.structure = new LoopStructure();
        this.graph.node(0);
    }

    diamond(start) {
        this.graph.connect(start, start + 1);
        this.graph.connect(start, start + 2);
        this.graph.connect(start + 1, start + 3);
        this.graph.connect(start + 2, start + 3);
        return start + 3;
    }

    straight(start, n) {
        for (let i = 0; i < n; i += 1) { this.graph.connect(start + i, start + i + 1); }
        return start + n;
    }

    baseLoop(from) {
        const header = this.straight(from, 1);
        const diamond1 = this.diamond(header);
        const between = this.straight(diamond1, 1);
        const diamond2 = this.diamond(between);
        const footer = this.straight(diamond2, 1);
        this.graph.connect(diamond2, between);
        this.graph.connect(diamond1, header);
        this.graph.connect(footer, from);
        return this.straight(footer, 1);
    }

    simpleGraph() {
        this.graph.node(0);
        this.baseLoop(0);
        this.graph.node(1);
        this.graph.connect(0, 2);
    }

    greatGraph(outer, middle, inner) {
        let n = 2;
        for (let i = 0; i < outer; i += 1) {
            this.graph.node(n + 1);
            this.graph.connect(2, n + 1);
            n += 1;
            for (let j = 0; j < middle; j += 1) {
                const top = n;
                n = this.straight(n, 1);
                for (let k = 0; k < inner; k += 1) { n = this.baseLoop(n); }
                const bottom = this.straight(n, 1);
                this.graph.connect(n, top);
                n = bottom;
            }
            this.graph.connect(n, 1);
        }
    }

    findLoops(structure) { new LoopFinder(this.graph, structure).find(); }

    run(dummies, rounds) {
        this.simpleGraph();
        for (let i = 0; i < dummies; i += 1) { this.findLoops(this.structure); }
        this.greatGraph(10, 10, 5);
        this.findLoops(this.structure);
        for (let i = 0; i < rounds; i += 1) { this.findLoops(new LoopStructure()); }
        this.structure.calculateNestingLevel();
        return this.structure.size() * 10000 + this.graph.size();
    }
}

function benchmark(n) { return new LoopTester().run(n, n); }

serve(benchmark);
