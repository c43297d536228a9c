# Havlak's search for loops in a graph of control flow: many small objects, and collections of them.

import sys

from som import Dictionary, IdentitySet, Vector

sys.setrecursionlimit(20_000)

UNVISITED = 2147483647
MANY = 32768

NON_HEADER = 0
REDUCIBLE = 1
SELF = 2
IRREDUCIBLE = 3
DEAD = 4


class BasicBlock:
    def __init__(self, name):
        self.name = name
        self.in_edges = Vector(2)
        self.out_edges = Vector(2)

    def custom_hash(self):
        return self.name


class ControlFlowGraph:
    def __init__(self):
        self.start = None
        self.blocks = Vector()

    def node(self, name):
        known = self.blocks.at(name)
        if known is not None:
            return known
        block = BasicBlock(name)
        self.blocks.at_put(name, block)
        if self.size() == 1:
            self.start = block
        return block

    def connect(self, from_, to):
        source = self.node(from_)
        target = self.node(to)
        source.out_edges.add(target)
        target.in_edges.add(source)

    def size(self):
        return self.blocks.size()


class SimpleLoop:
    def __init__(self, block, is_reducible):
        self.is_reducible = is_reducible
        self.parent = None
        self.is_root = False
        self.nesting_level = 0
        self.depth_level = 0
        self.counter = 0
        self.blocks = IdentitySet()
        self.children = IdentitySet()
        if block is not None:
            self.blocks.add(block)
        self.header = block

    def add_node(self, block):
        self.blocks.add(block)

    def set_parent(self, parent):
        self.parent = parent
        parent.children.add(self)

    def set_nesting_level(self, level):
        self.nesting_level = level
        if level == 0:
            self.is_root = True


class LoopStructure:
    def __init__(self):
        self.counter = 0
        self.loops = Vector()
        self.root = self.new_loop(None, True)
        self.root.set_nesting_level(0)

    def new_loop(self, block, is_reducible):
        loop = SimpleLoop(block, is_reducible)
        loop.counter = self.counter
        self.counter += 1
        self.loops.add(loop)
        return loop

    def calculate_nesting_level(self):
        def adopt(loop):
            if not loop.is_root and loop.parent is None:
                loop.set_parent(self.root)

        self.loops.for_each(adopt)
        self.nest(self.root, 0)

    def nest(self, loop, depth):
        def nest_child(child):
            self.nest(child, depth + 1)
            level = 1 + child.nesting_level
            loop.set_nesting_level(loop.nesting_level if loop.nesting_level > level else level)

        loop.depth_level = depth
        loop.children.for_each(nest_child)

    def size(self):
        return self.loops.size()


class UnionFindNode:
    def __init__(self):
        self.parent = None
        self.block = None
        self.loop = None
        self.dfs_number = 0

    def start(self, block, dfs_number):
        self.parent = self
        self.block = block
        self.dfs_number = dfs_number
        self.loop = None

    def find_set(self):
        """The representative; all nodes on the way point to it afterwards."""
        nodes = Vector()
        node = self
        while node is not node.parent:
            if node.parent is not node.parent.parent:
                nodes.add(node)
            node = node.parent
        representative = node.parent
        nodes.for_each(lambda each: each.union(representative))
        return representative

    def union(self, other):
        self.parent = other


class LoopFinder:
    def __init__(self, graph, structure):
        self.graph = graph
        self.structure = structure
        self.non_back_preds = Vector()
        self.back_preds = Vector()
        self.number = Dictionary()
        self.max_size = 0
        self.header = None
        self.types = None
        self.last = None
        self.nodes = None

    def is_ancestor(self, w, v):
        return w <= v <= self.last[w]

    def search(self, block, current):
        self.nodes[current].start(block, current)
        self.number.at_put(block, current)
        last_id = current
        targets = block.out_edges
        for i in range(targets.size()):
            target = targets.at(i)
            if self.number.at(target) == UNVISITED:
                last_id = self.search(target, last_id + 1)
        self.last[current] = last_id
        return last_id

    def find(self):
        if self.graph.start is None:
            return
        size = self.graph.size()
        self.non_back_preds.remove_all()
        self.back_preds.remove_all()
        self.number.remove_all()
        if size > self.max_size:
            self.header = [0] * size
            self.types = [NON_HEADER] * size
            self.last = [0] * size
            self.nodes = [None] * size
            self.max_size = size
        for i in range(size):
            self.non_back_preds.add(IdentitySet())
            self.back_preds.add(Vector())
            self.nodes[i] = UnionFindNode()
        self.graph.blocks.for_each(lambda block: self.number.at_put(block, UNVISITED))
        self.search(self.graph.start, 0)
        self.identify_edges(size)
        self.header[0] = 0
        for w in range(size - 1, -1, -1):
            pool = Vector()
            block = self.nodes[w].block
            if block is not None:
                self.pool_back_edges(w, pool)
                work = Vector()
                pool.for_each(work.add)
                if pool.size() != 0:
                    self.types[w] = REDUCIBLE
                while not work.is_empty():
                    x = work.remove_first()
                    if self.non_back_preds.at(x.dfs_number).size() > MANY:
                        return
                    self.chase_non_back_edges(w, pool, work, x)
                if pool.size() > 0 or self.types[w] == SELF:
                    loop = self.structure.new_loop(block, self.types[w] != IRREDUCIBLE)
                    self.set_attributes(w, pool, loop)

    def identify_edges(self, size):
        for w in range(size):
            self.header[w] = 0
            self.types[w] = NON_HEADER
            block = self.nodes[w].block
            if block is None:
                self.types[w] = DEAD
            else:
                self.process_edges(block, w)

    def process_edges(self, block, w):
        def process(from_):
            v = self.number.at(from_)
            if v != UNVISITED:
                if self.is_ancestor(w, v):
                    self.back_preds.at(w).add(v)
                else:
                    self.non_back_preds.at(w).add(v)

        block.in_edges.for_each(process)

    def pool_back_edges(self, w, pool):
        def add(v):
            if v != w:
                pool.add(self.nodes[v].find_set())
            else:
                self.types[w] = SELF

        self.back_preds.at(w).for_each(add)

    def chase_non_back_edges(self, w, pool, work, x):
        def chase(identity):
            y = self.nodes[identity].find_set()
            if not self.is_ancestor(w, y.dfs_number):
                self.types[w] = IRREDUCIBLE
                self.non_back_preds.at(w).add(y.dfs_number)
            elif y.dfs_number != w and not pool.has_some(lambda each: each is y):
                work.add(y)
                pool.add(y)

        self.non_back_preds.at(x.dfs_number).for_each(chase)

    def set_attributes(self, w, pool, loop):
        def attribute(node):
            self.header[node.dfs_number] = w
            node.union(self.nodes[w])
            if node.loop is not None:
                node.loop.set_parent(loop)
            else:
                loop.add_node(node.block)

        self.nodes[w].loop = loop
        pool.for_each(attribute)


class LoopTester:
    def __init__(self):
        self.graph = ControlFlowGraph()
        self.structure = LoopStructure()
        self.graph.node(0)

    def diamond(self, start):
        self.graph.connect(start, start + 1)
        self.graph.connect(start, start + 2)
        self.graph.connect(start + 1, start + 3)
        self.graph.connect(start + 2, start + 3)
        return start + 3

    def straight(self, start, n):
        for i in range(n):
            self.graph.connect(start + i, start + i + 1)
        return start + n

    def base_loop(self, from_):
        header = self.straight(from_, 1)
        diamond1 = self.diamond(header)
        between = self.straight(diamond1, 1)
        diamond2 = self.diamond(between)
        footer = self.straight(diamond2, 1)
        self.graph.connect(diamond2, between)
        self.graph.connect(diamond1, header)
        self.graph.connect(footer, from_)
        return self.straight(footer, 1)

    def simple_graph(self):
        self.graph.node(0)
        self.base_loop(0)
        self.graph.node(1)
        self.graph.connect(0, 2)

    def great_graph(self, outer, middle, inner):
        n = 2
        for _ in range(outer):
            self.graph.node(n + 1)
            self.graph.connect(2, n + 1)
            n += 1
            for _ in range(middle):
                top = n
                n = self.straight(n, 1)
                for _ in range(inner):
                    n = self.base_loop(n)
                bottom = self.straight(n, 1)
                self.graph.connect(n, top)
                n = bottom
            self.graph.connect(n, 1)

    def find_loops(self, structure):
        LoopFinder(self.graph, structure).find()

    def run(self, dummies, rounds):
        self.simple_graph()
        for _ in range(dummies):
            self.find_loops(self.structure)
        self.great_graph(10, 10, 5)
        self.find_loops(self.structure)
        for _ in range(rounds):
            self.find_loops(LoopStructure())
        self.structure.calculate_nesting_level()
        return self.structure.size() * 10000 + self.graph.size()


def benchmark(n):
    return LoopTester().run(n, n)


if __name__ == "__main__":
    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
