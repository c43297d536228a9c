package cd;

import som.Vector;

/** Collisions of aircraft that fly on curves: a search tree, and arithmetic with floating point numbers. */
public final class Cd {
    private static final double MIN = 0.0;
    private static final double MAX_X = 1000.0;
    private static final double MAX_Y = 1000.0;
    private static final double MAX_Z = 10.0;
    private static final double PROXIMITY_RADIUS = 1.0;
    private static final double VOXEL_SIZE = PROXIMITY_RADIUS * 2.0;
    private static final int FRAMES = 200;
    private static final Vector2D HORIZONTAL = new Vector2D(VOXEL_SIZE, 0.0);
    private static final Vector2D VERTICAL = new Vector2D(0.0, VOXEL_SIZE);

    private Cd() {}

    /** Numbers compared as the other languages do it: both zeros are equal. */
    private static int compareNumbers(double a, double b) {
        if (a == b) {
            return 0;
        }
        return a < b ? -1 : 1;
    }

    private record Vector2D(double x, double y) implements Comparable<Vector2D> {
        Vector2D plus(Vector2D other) {
            return new Vector2D(x + other.x, y + other.y);
        }

        Vector2D minus(Vector2D other) {
            return new Vector2D(x - other.x, y - other.y);
        }

        @Override
        public int compareTo(Vector2D other) {
            int order = compareNumbers(x, other.x);
            return order != 0 ? order : compareNumbers(y, other.y);
        }
    }

    private record Vector3D(double x, double y, double z) {
        Vector3D plus(Vector3D other) {
            return new Vector3D(x + other.x, y + other.y, z + other.z);
        }

        Vector3D minus(Vector3D other) {
            return new Vector3D(x - other.x, y - other.y, z - other.z);
        }

        double dot(Vector3D other) {
            return x * other.x + y * other.y + z * other.z;
        }

        double squaredMagnitude() {
            return dot(this);
        }

        double magnitude() {
            return Math.sqrt(squaredMagnitude());
        }

        Vector3D times(double amount) {
            return new Vector3D(x * amount, y * amount, z * amount);
        }
    }

    private record CallSign(int value) implements Comparable<CallSign> {
        @Override
        public int compareTo(CallSign other) {
            return Integer.compare(value, other.value);
        }
    }

    private record Aircraft(CallSign callSign, Vector3D position) {}

    private record Collision(CallSign aircraftA, CallSign aircraftB, Vector3D position) {}

    private static final class Node<K, V> {
        final K key;
        V value;
        Node<K, V> left;
        Node<K, V> right;
        Node<K, V> parent;
        boolean isRed = true;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }

        Node<K, V> minimum() {
            Node<K, V> x = this;
            while (x.left != null) {
                x = x.left;
            }
            return x;
        }

        Node<K, V> successor() {
            Node<K, V> x = this;
            if (x.right != null) {
                return x.right.minimum();
            }
            Node<K, V> y = x.parent;
            while (y != null && x == y.right) {
                x = y;
                y = y.parent;
            }
            return y;
        }
    }

    private interface Visitor<K, V> {
        void visit(K key, V value);
    }

    private static final class RedBlackTree<K extends Comparable<K>, V> {
        private Node<K, V> root;

        /** Puts a value in; returns the one it replaces, or null. */
        V put(K key, V value) {
            Node<K, V> y = null;
            Node<K, V> x = root;
            while (x != null) {
                y = x;
                int order = key.compareTo(x.key);
                if (order < 0) {
                    x = x.left;
                } else if (order > 0) {
                    x = x.right;
                } else {
                    V old = x.value;
                    x.value = value;
                    return old;
                }
            }
            var z = new Node<>(key, value);
            z.parent = y;
            if (y == null) {
                root = z;
            } else if (key.compareTo(y.key) < 0) {
                y.left = z;
            } else {
                y.right = z;
            }
            balanceAfterInsertion(z);
            return null;
        }

        private void balanceAfterInsertion(Node<K, V> inserted) {
            Node<K, V> x = inserted;
            while (x != root && x.parent.isRed) {
                Node<K, V> parent = x.parent;
                Node<K, V> grandparent = parent.parent;
                if (parent == grandparent.left) {
                    Node<K, V> y = grandparent.right;
                    if (y != null && y.isRed) {
                        parent.isRed = false;
                        y.isRed = false;
                        grandparent.isRed = true;
                        x = grandparent;
                    } else {
                        if (x == parent.right) {
                            x = parent;
                            rotateLeft(x);
                        }
                        x.parent.isRed = false;
                        x.parent.parent.isRed = true;
                        rotateRight(x.parent.parent);
                    }
                } else {
                    Node<K, V> y = grandparent.left;
                    if (y != null && y.isRed) {
                        parent.isRed = false;
                        y.isRed = false;
                        grandparent.isRed = true;
                        x = grandparent;
                    } else {
                        if (x == parent.left) {
                            x = parent;
                            rotateRight(x);
                        }
                        x.parent.isRed = false;
                        x.parent.parent.isRed = true;
                        rotateLeft(x.parent.parent);
                    }
                }
            }
            root.isRed = false;
        }

        private Node<K, V> find(K key) {
            Node<K, V> current = root;
            while (current != null) {
                int order = key.compareTo(current.key);
                if (order == 0) {
                    return current;
                }
                current = order < 0 ? current.left : current.right;
            }
            return null;
        }

        V get(K key) {
            Node<K, V> node = find(key);
            return node == null ? null : node.value;
        }

        /** Takes a key out; returns its value, or null. */
        V remove(K key) {
            Node<K, V> z = find(key);
            if (z == null) {
                return null;
            }
            Node<K, V> y = z.left == null || z.right == null ? z : z.successor();
            Node<K, V> x = y.left != null ? y.left : y.right;
            Node<K, V> xParent = y.parent;
            if (x != null) {
                x.parent = xParent;
            }
            replace(y, x);
            if (y != z) {
                if (!y.isRed) {
                    balanceAfterRemoval(x, xParent);
                }
                y.parent = z.parent;
                y.isRed = z.isRed;
                y.left = z.left;
                y.right = z.right;
                if (z.left != null) {
                    z.left.parent = y;
                }
                if (z.right != null) {
                    z.right.parent = y;
                }
                replace(z, y);
            } else if (!y.isRed) {
                balanceAfterRemoval(x, xParent);
            }
            return z.value;
        }

        /** Lets the parent of a node, or the tree, have another one in its place. */
        private void replace(Node<K, V> node, Node<K, V> other) {
            if (node.parent == null) {
                root = other;
            } else if (node == node.parent.left) {
                node.parent.left = other;
            } else {
                node.parent.right = other;
            }
        }

        private void balanceAfterRemoval(Node<K, V> node, Node<K, V> itsParent) {
            Node<K, V> x = node;
            Node<K, V> parent = itsParent;
            while (x != root && isBlack(x)) {
                if (x == parent.left) {
                    Node<K, V> w = parent.right;
                    if (w.isRed) {
                        w.isRed = false;
                        parent.isRed = true;
                        rotateLeft(parent);
                        w = parent.right;
                    }
                    if (isBlack(w.left) && isBlack(w.right)) {
                        w.isRed = true;
                        x = parent;
                        parent = x.parent;
                    } else {
                        if (isBlack(w.right)) {
                            w.left.isRed = false;
                            w.isRed = true;
                            rotateRight(w);
                            w = parent.right;
                        }
                        w.isRed = parent.isRed;
                        parent.isRed = false;
                        if (w.right != null) {
                            w.right.isRed = false;
                        }
                        rotateLeft(parent);
                        x = root;
                        parent = x.parent;
                    }
                } else {
                    Node<K, V> w = parent.left;
                    if (w.isRed) {
                        w.isRed = false;
                        parent.isRed = true;
                        rotateRight(parent);
                        w = parent.left;
                    }
                    if (isBlack(w.right) && isBlack(w.left)) {
                        w.isRed = true;
                        x = parent;
                        parent = x.parent;
                    } else {
                        if (isBlack(w.left)) {
                            w.right.isRed = false;
                            w.isRed = true;
                            rotateLeft(w);
                            w = parent.left;
                        }
                        w.isRed = parent.isRed;
                        parent.isRed = false;
                        if (w.left != null) {
                            w.left.isRed = false;
                        }
                        rotateRight(parent);
                        x = root;
                        parent = x.parent;
                    }
                }
            }
            if (x != null) {
                x.isRed = false;
            }
        }

        private static boolean isBlack(Node<?, ?> node) {
            return node == null || !node.isRed;
        }

        private void rotateLeft(Node<K, V> x) {
            Node<K, V> y = x.right;
            x.right = y.left;
            if (y.left != null) {
                y.left.parent = x;
            }
            y.parent = x.parent;
            replace(x, y);
            y.left = x;
            x.parent = y;
        }

        private void rotateRight(Node<K, V> y) {
            Node<K, V> x = y.left;
            y.left = x.right;
            if (x.right != null) {
                x.right.parent = y;
            }
            x.parent = y.parent;
            replace(y, x);
            x.right = y;
            y.parent = x;
        }

        void forEach(Visitor<? super K, ? super V> visitor) {
            if (root == null) {
                return;
            }
            Node<K, V> current = root.minimum();
            while (current != null) {
                visitor.visit(current.key, current.value);
                current = current.successor();
            }
        }
    }

    private record Motion(CallSign callSign, Vector3D from, Vector3D to) {
        Vector3D delta() {
            return to.minus(from);
        }

        /** Where two aircraft come too near to each other, or null. */
        Vector3D findIntersection(Motion other) {
            Vector3D init1 = from;
            Vector3D init2 = other.from;
            Vector3D vec1 = delta();
            Vector3D vec2 = other.delta();
            double radius = PROXIMITY_RADIUS;
            double a = vec2.minus(vec1).squaredMagnitude();
            if (a == 0.0) {
                return init2.minus(init1).magnitude() <= radius ? init1.plus(init2).times(0.5) : null;
            }
            double b = 2.0 * init1.minus(init2).dot(vec1.minus(vec2));
            double c = init2.minus(init1).squaredMagnitude() - radius * radius;
            double discriminant = b * b - 4.0 * a * c;
            if (discriminant < 0.0) {
                return null;
            }
            double v1 = (-b - Math.sqrt(discriminant)) / (2.0 * a);
            double v2 = (-b + Math.sqrt(discriminant)) / (2.0 * a);
            if (v1 <= v2 && overlapsMotion(v1, v2)) {
                double v = v1 <= 0.0 ? 0.0 : v1;
                Vector3D result1 = init1.plus(vec1.times(v));
                Vector3D result2 = init2.plus(vec2.times(v));
                Vector3D result = result1.plus(result2).times(0.5);
                if (result.x >= MIN
                        && result.x <= MAX_X
                        && result.y >= MIN
                        && result.y <= MAX_Y
                        && result.z >= MIN
                        && result.z <= MAX_Z) {
                    return result;
                }
            }
            return null;
        }
    }

    /** Where a motion enters a voxel in one direction, as a part of the motion. */
    private static double entry(double voxel, double radius, double start, double distance) {
        double part = distance < 0.0 ? voxel + VOXEL_SIZE + radius - start : voxel - radius - start;
        return part / distance;
    }

    /** Where it leaves the voxel. */
    private static double exit(double voxel, double radius, double start, double distance) {
        double part = distance < 0.0 ? voxel - radius - start : voxel + VOXEL_SIZE + radius - start;
        return part / distance;
    }

    private static boolean isWithin(double voxel, double radius, double start) {
        return voxel <= start + radius && start - radius <= voxel + VOXEL_SIZE;
    }

    private static boolean overlapsMotion(double low, double high) {
        return low <= 1.0 && 1.0 <= high || low <= 0.0 && 0.0 <= high || 0.0 <= low && high <= 1.0;
    }

    private static boolean isInVoxel(Vector2D voxel, Motion motion) {
        if (voxel.x > MAX_X || voxel.x < MIN || voxel.y > MAX_Y || voxel.y < MIN) {
            return false;
        }
        Vector3D init = motion.from;
        Vector3D fin = motion.to;
        double radius = PROXIMITY_RADIUS / 2.0;
        double xv = fin.x - init.x;
        double yv = fin.y - init.y;
        if (xv == 0.0) {
            if (!isWithin(voxel.x, radius, init.x)) {
                return false;
            }
            if (yv == 0.0) {
                return isWithin(voxel.y, radius, init.y);
            }
            return overlapsMotion(entry(voxel.y, radius, init.y, yv), exit(voxel.y, radius, init.y, yv));
        }
        double lowX = entry(voxel.x, radius, init.x, xv);
        double highX = exit(voxel.x, radius, init.x, xv);
        if (!overlapsMotion(lowX, highX)) {
            return false;
        }
        if (yv == 0.0) {
            return isWithin(voxel.y, radius, init.y);
        }
        double lowY = entry(voxel.y, radius, init.y, yv);
        double highY = exit(voxel.y, radius, init.y, yv);
        return overlapsMotion(lowY, highY)
                && (lowY <= highX && highX <= highY || lowY <= lowX && lowX <= highY || lowX <= lowY && highY <= highX);
    }

    private static void draw(
            RedBlackTree<Vector2D, Vector<Motion>> voxels,
            RedBlackTree<Vector2D, Boolean> seen,
            Vector2D voxel,
            Motion motion) {
        if (!isInVoxel(voxel, motion)) {
            return;
        }
        if (seen.put(voxel, true) != null) {
            return;
        }
        Vector<Motion> motions = voxels.get(voxel);
        if (motions == null) {
            motions = new Vector<>();
            voxels.put(voxel, motions);
        }
        motions.add(motion);
        draw(voxels, seen, voxel.minus(HORIZONTAL), motion);
        draw(voxels, seen, voxel.plus(HORIZONTAL), motion);
        draw(voxels, seen, voxel.minus(VERTICAL), motion);
        draw(voxels, seen, voxel.plus(VERTICAL), motion);
        draw(voxels, seen, voxel.minus(HORIZONTAL).minus(VERTICAL), motion);
        draw(voxels, seen, voxel.minus(HORIZONTAL).plus(VERTICAL), motion);
        draw(voxels, seen, voxel.plus(HORIZONTAL).minus(VERTICAL), motion);
        draw(voxels, seen, voxel.plus(HORIZONTAL).plus(VERTICAL), motion);
    }

    private static double voxelAt(double coordinate) {
        double whole = VOXEL_SIZE * (int) (coordinate / VOXEL_SIZE);
        return coordinate < 0.0 ? whole - VOXEL_SIZE : whole;
    }

    private static final class CollisionDetector {
        private final RedBlackTree<CallSign, Vector3D> state = new RedBlackTree<>();

        Vector<Collision> handle(Vector<Aircraft> frame) {
            var motions = new Vector<Motion>();
            var seen = new RedBlackTree<CallSign, Boolean>();
            frame.forEach(aircraft -> {
                Vector3D old = state.put(aircraft.callSign, aircraft.position);
                seen.put(aircraft.callSign, true);
                motions.add(new Motion(aircraft.callSign, old == null ? aircraft.position : old, aircraft.position));
            });
            var gone = new Vector<CallSign>();
            state.forEach((callSign, _) -> {
                if (seen.get(callSign) == null) {
                    gone.add(callSign);
                }
            });
            gone.forEach(state::remove);
            var collisions = new Vector<Collision>();
            reduce(motions).forEach(near -> {
                for (int i = 0; i < near.size(); i++) {
                    Motion motion1 = near.at(i);
                    for (int j = i + 1; j < near.size(); j++) {
                        Motion motion2 = near.at(j);
                        Vector3D place = motion1.findIntersection(motion2);
                        if (place != null) {
                            collisions.add(new Collision(motion1.callSign, motion2.callSign, place));
                        }
                    }
                }
            });
            return collisions;
        }

        private static Vector<Vector<Motion>> reduce(Vector<Motion> motions) {
            var voxels = new RedBlackTree<Vector2D, Vector<Motion>>();
            motions.forEach(motion -> {
                Vector3D start = motion.from;
                draw(voxels, new RedBlackTree<>(), new Vector2D(voxelAt(start.x), voxelAt(start.y)), motion);
            });
            var result = new Vector<Vector<Motion>>();
            voxels.forEach((_, near) -> {
                if (near.size() > 1) {
                    result.add(near);
                }
            });
            return result;
        }
    }

    private static final class Simulator {
        private final Vector<CallSign> callSigns = new Vector<>();

        Simulator(int count) {
            for (int i = 0; i < count; i++) {
                callSigns.add(new CallSign(i));
            }
        }

        Vector<Aircraft> simulate(double time) {
            var frame = new Vector<Aircraft>();
            for (int i = 0; i < callSigns.size(); i += 2) {
                frame.add(new Aircraft(
                        callSigns.at(i), new Vector3D(time, Math.cos(time) * 2.0 + i * 3.0, 10.0)));
                frame.add(new Aircraft(
                        callSigns.at(i + 1), new Vector3D(time, Math.sin(time) * 2.0 + i * 3.0, 10.0)));
            }
            return frame;
        }
    }

    public static long benchmark(int n) {
        var simulator = new Simulator(n);
        var detector = new CollisionDetector();
        int count = 0;
        for (int i = 0; i < FRAMES; i++) {
            count += detector.handle(simulator.simulate(i / 10.0)).size();
        }
        return count;
    }
}
