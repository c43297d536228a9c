package havlak;

import som.Dictionary;
import som.Set;
import som.Vector;

/** Havlak's search for loops in a graph of control flow: many small objects, and collections of them. */
public final class Havlak {
    private static final int UNVISITED = Integer.MAX_VALUE;
    private static final int MANY = 32 * 1024;

    private Havlak() {}

    private enum Type {
        NON_HEADER, REDUCIBLE, SELF, IRREDUCIBLE, DEAD
    }

    private static final class BasicBlock implements Dictionary.Key {
        final int name;
        final Vector<BasicBlock> inEdges = new Vector<>(2);
        final Vector<BasicBlock> outEdges = new Vector<>(2);

        BasicBlock(int name) {
            this.name = name;
        }

        @Override
        public int customHash() {
            return name;
        }
    }

    private static final class ControlFlowGraph {
        BasicBlock start;
        final Vector<BasicBlock> blocks = new Vector<>();

        BasicBlock node(int name) {
            BasicBlock known = blocks.at(name);
            if (known != null) {
                return known;
            }
            var block = new BasicBlock(name);
            blocks.atPut(name, block);
            if (size() == 1) {
                start = block;
            }
            return block;
        }

        void connect(int from, int to) {
            BasicBlock source = node(from);
            BasicBlock target = node(to);
            source.outEdges.add(target);
            target.inEdges.add(source);
        }

        int size() {
            return blocks.size();
        }
    }

    private static final class SimpleLoop {
        final int counter;
        final boolean isReducible;
        final BasicBlock header;
        private final Set<BasicBlock> blocks = new Set<>();
        final Set<SimpleLoop> children = new Set<>();
        SimpleLoop parent;
        boolean isRoot;
        int nestingLevel;
        int depthLevel;

        SimpleLoop(BasicBlock block, boolean isReducible, int counter) {
            this.counter = counter;
            this.isReducible = isReducible;
            if (block != null) {
                blocks.add(block);
            }
            header = block;
        }

        void addNode(BasicBlock block) {
            blocks.add(block);
        }

        void setParent(SimpleLoop parent) {
            this.parent = parent;
            parent.children.add(this);
        }

        void setNestingLevel(int level) {
            nestingLevel = level;
            if (level == 0) {
                isRoot = true;
            }
        }
    }

    private static final class LoopStructure {
        private final Vector<SimpleLoop> loops = new Vector<>();
        private final SimpleLoop root;
        private int counter;

        LoopStructure() {
            root = newLoop(null, true);
            root.setNestingLevel(0);
        }

        SimpleLoop newLoop(BasicBlock block, boolean isReducible) {
            var loop = new SimpleLoop(block, isReducible, counter);
            counter++;
            loops.add(loop);
            return loop;
        }

        void calculateNestingLevel() {
            loops.forEach(loop -> {
                if (!loop.isRoot && loop.parent == null) {
                    loop.setParent(root);
                }
            });
            nest(root, 0);
        }

        private void nest(SimpleLoop loop, int depth) {
            loop.depthLevel = depth;
            loop.children.forEach(child -> {
                nest(child, depth + 1);
                loop.setNestingLevel(Math.max(loop.nestingLevel, 1 + child.nestingLevel));
            });
        }

        int size() {
            return loops.size();
        }
    }

    private static final class UnionFindNode {
        private UnionFindNode parent;
        BasicBlock block;
        SimpleLoop loop;
        int dfsNumber;

        void start(BasicBlock block, int dfsNumber) {
            this.parent = this;
            this.block = block;
            this.dfsNumber = dfsNumber;
            this.loop = null;
        }

        /** The representative; all nodes on the way point to it afterwards. */
        UnionFindNode findSet() {
            var nodes = new Vector<UnionFindNode>();
            UnionFindNode node = this;
            while (node != node.parent) {
                if (node.parent != node.parent.parent) {
                    nodes.add(node);
                }
                node = node.parent;
            }
            UnionFindNode representative = node.parent;
            nodes.forEach(each -> each.union(representative));
            return representative;
        }

        void union(UnionFindNode other) {
            parent = other;
        }
    }

    private static final class LoopFinder {
        private final ControlFlowGraph graph;
        private final LoopStructure structure;
        private final Vector<Set<Integer>> nonBackPreds = new Vector<>();
        private final Vector<Vector<Integer>> backPreds = new Vector<>();
        private final Dictionary<BasicBlock, Integer> number = new Dictionary<>();
        private int maxSize;
        private int[] header;
        private Type[] types;
        private int[] last;
        private UnionFindNode[] nodes;

        LoopFinder(ControlFlowGraph graph, LoopStructure structure) {
            this.graph = graph;
            this.structure = structure;
        }

        private boolean isAncestor(int w, int v) {
            return w <= v && v <= last[w];
        }

        private int search(BasicBlock block, int current) {
            nodes[current].start(block, current);
            number.atPut(block, current);
            int lastId = current;
            Vector<BasicBlock> targets = block.outEdges;
            for (int i = 0; i < targets.size(); i++) {
                BasicBlock target = targets.at(i);
                if (number.at(target) == UNVISITED) {
                    lastId = search(target, lastId + 1);
                }
            }
            last[current] = lastId;
            return lastId;
        }

        void find() {
            if (graph.start == null) {
                return;
            }
            int size = graph.size();
            nonBackPreds.removeAll();
            backPreds.removeAll();
            number.removeAll();
            if (size > maxSize) {
                header = new int[size];
                types = new Type[size];
                last = new int[size];
                nodes = new UnionFindNode[size];
                maxSize = size;
            }
            for (int i = 0; i < size; i++) {
                nonBackPreds.add(new Set<>());
                backPreds.add(new Vector<>());
                nodes[i] = new UnionFindNode();
            }
            graph.blocks.forEach(block -> number.atPut(block, UNVISITED));
            search(graph.start, 0);
            identifyEdges(size);
            header[0] = 0;
            for (int w = size - 1; w >= 0; w--) {
                var pool = new Vector<UnionFindNode>();
                BasicBlock block = nodes[w].block;
                if (block != null) {
                    poolBackEdges(w, pool);
                    var work = new Vector<UnionFindNode>();
                    pool.forEach(work::add);
                    if (pool.size() != 0) {
                        types[w] = Type.REDUCIBLE;
                    }
                    while (!work.isEmpty()) {
                        UnionFindNode x = work.removeFirst();
                        if (nonBackPreds.at(x.dfsNumber).size() > MANY) {
                            return;
                        }
                        chaseNonBackEdges(w, pool, work, x);
                    }
                    if (pool.size() > 0 || types[w] == Type.SELF) {
                        setAttributes(w, pool, structure.newLoop(block, types[w] != Type.IRREDUCIBLE));
                    }
                }
            }
        }

        private void identifyEdges(int size) {
            for (int w = 0; w < size; w++) {
                header[w] = 0;
                types[w] = Type.NON_HEADER;
                BasicBlock block = nodes[w].block;
                if (block == null) {
                    types[w] = Type.DEAD;
                } else {
                    processEdges(block, w);
                }
            }
        }

        private void processEdges(BasicBlock block, int w) {
            block.inEdges.forEach(from -> {
                int v = number.at(from);
                if (v != UNVISITED) {
                    if (isAncestor(w, v)) {
                        backPreds.at(w).add(v);
                    } else {
                        nonBackPreds.at(w).add(v);
                    }
                }
            });
        }

        private void poolBackEdges(int w, Vector<UnionFindNode> pool) {
            backPreds.at(w).forEach(v -> {
                if (v != w) {
                    pool.add(nodes[v].findSet());
                } else {
                    types[w] = Type.SELF;
                }
            });
        }

        private void chaseNonBackEdges(
                int w, Vector<UnionFindNode> pool, Vector<UnionFindNode> work, UnionFindNode x) {
            nonBackPreds.at(x.dfsNumber).forEach(id -> {
                UnionFindNode y = nodes[id].findSet();
                if (!isAncestor(w, y.dfsNumber)) {
                    types[w] = Type.IRREDUCIBLE;
                    nonBackPreds.at(w).add(y.dfsNumber);
                } else if (y.dfsNumber != w && !pool.hasSome(each -> each == y)) {
                    work.add(y);
                    pool.add(y);
                }
            });
        }

        private void setAttributes(int w, Vector<UnionFindNode> pool, SimpleLoop loop) {
            nodes[w].loop = loop;
            pool.forEach(node -> {
                header[node.dfsNumber] = w;
                node.union(nodes[w]);
                if (node.loop != null) {
                    node.loop.setParent(loop);
                } else {
                    loop.addNode(node.block);
                }
            });
        }
    }

    private static final class LoopTester {
        private final ControlFlowGraph graph = new ControlFlowGraph();
        private final LoopStructure structure = new LoopStructure();

        LoopTester() {
            graph.node(0);
        }

        private int diamond(int start) {
            graph.connect(start, start + 1);
            graph.connect(start, start + 2);
            graph.connect(start + 1, start + 3);
            graph.connect(start + 2, start + 3);
            return start + 3;
        }

        private int straight(int start, int n) {
            for (int i = 0; i < n; i++) {
                graph.connect(start + i, start + i + 1);
            }
            return start + n;
        }

        private int baseLoop(int from) {
            int header = straight(from, 1);
            int diamond1 = diamond(header);
            int between = straight(diamond1, 1);
            int diamond2 = diamond(between);
            int footer = straight(diamond2, 1);
            graph.connect(diamond2, between);
            graph.connect(diamond1, header);
            graph.connect(footer, from);
            return straight(footer, 1);
        }

        private void simpleGraph() {
            graph.node(0);
            baseLoop(0);
            graph.node(1);
            graph.connect(0, 2);
        }

        private void greatGraph(int outer, int middle, int inner) {
            int n = 2;
            for (int i = 0; i < outer; i++) {
                graph.node(n + 1);
                graph.connect(2, n + 1);
                n++;
                for (int j = 0; j < middle; j++) {
                    int top = n;
                    n = straight(n, 1);
                    for (int k = 0; k < inner; k++) {
                        n = baseLoop(n);
                    }
                    int bottom = straight(n, 1);
                    graph.connect(n, top);
                    n = bottom;
                }
                graph.connect(n, 1);
            }
        }

        private void findLoops(LoopStructure found) {
            new LoopFinder(graph, found).find();
        }

        long run(int dummies, int rounds) {
            simpleGraph();
            for (int i = 0; i < dummies; i++) {
                findLoops(structure);
            }
            greatGraph(10, 10, 5);
            findLoops(structure);
            for (int i = 0; i < rounds; i++) {
                findLoops(new LoopStructure());
            }
            structure.calculateNestingLevel();
            return structure.size() * 10000L + graph.size();
        }
    }

    public static long benchmark(int n) {
        return new LoopTester().run(n, n);
    }
}
