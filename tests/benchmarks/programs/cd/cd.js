// Collisions of aircraft that fly on curves: a search tree, and arithmetic with floating point numbers.


const MIN = 0.0;
const MAX_X = 1000.0;
const MAX_Y = 1000.0;
const MAX_Z = 10.0;
const PROXIMITY_RADIUS = 1.0;
const VOXEL_SIZE = PROXIMITY_RADIUS * 2.0;
const FRAMES = 200;

function compareNumbers(a, b) {
    if (a === b) { return 0; }
    return a < b ? -1 : 1;
}

class Vector2D {
    constructor(x, y) {
        this.x = x;
        this.y = y;
    }

    plus(other) { return new Vector2D(this.x + other.x, this.y + other.y); }

    minus(other) { return new Vector2D(this.x - other.x, this.y - other.y); }

    compareTo(other) {
        let order = compareNumbers(this.x, other.x);
        return order !== 0 ? order : compareNumbers(this.y, other.y);
    }
}

class Vector3D {
    constructor(x, y, z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    plus(other) { return new Vector3D(this.x + other.x, this.y + other.y, this.z + other.z); }

    minus(other) { return new Vector3D(this.x - other.x, this.y - other.y, this.z - other.z); }

    dot(other) { return this.x * other.x + this.y * other.y + this.z * other.z; }

    squaredMagnitude() { return this.dot(this); }

    magnitude() { return Math.sqrt(this.squaredMagnitude()); }

    times(amount) { return new Vector3D(this.x * amount, this.y * amount, this.z * amount); }
}

const HORIZONTAL = new Vector2D(VOXEL_SIZE, 0.0);
const VERTICAL = new Vector2D(0.0, VOXEL_SIZE);

class CallSign {
    constructor(value) {
        this.value = value;
    }

    compareTo(other) { return compareNumbers(this.value, other.value); }
}

class Aircraft {
    constructor(callsign, position) {
        this.callsign = callsign;
        this.position = position;
    }
}

class Collision {
    constructor(aircraftA, aircraftB, position) {
        this.aircraftA = aircraftA;
        this.aircraftB = aircraftB;
        this.position = position;
    }
}

class Node {
    constructor(key, value) {
        this.key = key;
        this.value = value;
        this.left = null;
        this.right = null;
        this.parent = null;
        this.isRed = true;
    }

    successor() {
        let x = this;
        if (x.right !== null) { return minimum(x.right); }
        let y = x.parent;
        while (y !== null && x === y.right) {
            x = y;
            y = y.parent;
        }
        return y;
    }
}

function minimum(tree) {
    let x = tree;
    while (x.left !== null) { x = x.left; }
    return x;
}

class RedBlackTree {
    constructor() {
        this.root = null;
    }

    // Puts a value in; returns the one it replaces, or null.
    put(key, value) {
        let y = null;
        let x = this.root;
        while (x !== null) {
            y = x;
            let order = key.compareTo(x.key);
            if (order < 0) {
                x = x.left;
            } else if (order > 0) {
                x = x.right;
            } else {
                let old = x.value;
                x.value = value;
                return old;
            }
        }
        let z = new Node(key, value);
        z.parent = y;
        if (y === null) {
            this.root = z;
        } else if (key.compareTo(y.key) < 0) {
            y.left = z;
        } else {
            y.right = z;
        }
        this.balanceAfterInsertion(z);
        return null;
    }

    balanceAfterInsertion(inserted) {
        let x = inserted;
        while (x !== this.root && x.parent.isRed) {
            let parent = x.parent;
            let grandparent = parent.parent;
            if (parent === grandparent.left) {
                let y = grandparent.right;
                if (y !== null && y.isRed) {
                    parent.isRed = false;
                    y.isRed = false;
                    grandparent.isRed = true;
                    x = grandparent;
                } else {
                    if (x === parent.right) {
                        x = parent;
                        this.rotateLeft(x);
                    }
                    x.parent.isRed = false;
                    x.parent.parent.isRed = true;
                    this.rotateRight(x.parent.parent);
                }
            } else {
                let y = grandparent.left;
                if (y !== null && y.isRed) {
                    parent.isRed = false;
                    y.isRed = false;
                    grandparent.isRed = true;
                    x = grandparent;
                } else {
                    if (x === parent.left) {
                        x = parent;
                        this.rotateRight(x);
                    }
                    x.parent.isRed = false;
                    x.parent.parent.isRed = true;
                    this.rotateLeft(x.parent.parent);
                }
            }
        }
        this.root.isRed = false;
    }

    find(key) {
        let current = this.root;
        while (current !== null) {
            let order = key.compareTo(current.key);
            if (order === 0) { return current; }
            current = order < 0 ? current.left : current.right;
        }
        return null;
    }

    get(key) {
        let node = this.find(key);
        return node === null ? null : node.value;
    }

    // Takes a key out; returns its value, or null.
    remove(key) {
        let z = this.find(key);
        if (z === null) { return null; }
        let y = z.left === null || z.right === null ? z : z.successor();
        let x = y.left !== null ? y.left : y.right;
        let xParent = y.parent;
        if (x !== null) { x.parent = xParent; }
        if (xParent === null) {
            this.root = x;
        } else if (y === xParent.left) {
            xParent.left = x;
        } else {
            xParent.right = x;
        }
        if (y !== z) {
            if (!y.isRed) { this.balanceAfterRemoval(x, xParent); }
            y.parent = z.parent;
            y.isRed = z.isRed;
            y.left = z.left;
            y.right = z.right;
            if (z.left !== null) { z.left.parent = y; }
            if (z.right !== null) { z.right.parent = y; }
            if (z.parent === null) {
                this.root = y;
            } else if (z.parent.left === z) {
                z.parent.left = y;
            } else {
                z.parent.right = y;
            }
        } else if (!y.isRed) {
            this.balanceAfterRemoval(x, xParent);
        }
        return z.value;
    }

    balanceAfterRemoval(node, itsParent) {
        let x = node;
        let parent = itsParent;
        while (x !== this.root && (x === null || !x.isRed)) {
            if (x === parent.left) {
                let w = parent.right;
                if (w.isRed) {
                    w.isRed = false;
                    parent.isRed = true;
                    this.rotateLeft(parent);
                    w = parent.right;
                }
                if ((w.left === null || !w.left.isRed) && (w.right === null || !w.right.isRed)) {
                    w.isRed = true;
                    x = parent;
                    parent = x.parent;
                } else {
                    if (w.right === null || !w.right.isRed) {
                        w.left.isRed = false;
                        w.isRed = true;
                        this.rotateRight(w);
                        w = parent.right;
                    }
                    w.isRed = parent.isRed;
                    parent.isRed = false;
                    if (w.right !== null) { w.right.isRed = false; }
                    this.rotateLeft(parent);
                    x = this.root;
                    parent = x.parent;
                }
            } else {
                let w = parent.left;
                if (w.isRed) {
                    w.isRed = false;
                    parent.isRed = true;
                    this.rotateRight(parent);
                    w = parent.left;
                }
                if ((w.right === null || !w.right.isRed) && (w.left === null || !w.left.isRed)) {
                    w.isRed = true;
                    x = parent;
                    parent = x.parent;
                } else {
                    if (w.left === null || !w.left.isRed) {
                        w.right.isRed = false;
                        w.isRed = true;
                        this.rotateLeft(w);
                        w = parent.left;
                    }
                    w.isRed = parent.isRed;
                    parent.isRed = false;
                    if (w.left !== null) { w.left.isRed = false; }
                    this.rotateRight(parent);
                    x = this.root;
                    parent = x.parent;
                }
            }
        }
        if (x !== null) { x.isRed = false; }
    }

    rotateLeft(x) {
        let y = x.right;
        x.right = y.left;
        if (y.left !== null) { y.left.parent = x; }
        y.parent = x.parent;
        if (x.parent === null) {
            this.root = y;
        } else if (x === x.parent.left) {
            x.parent.left = y;
        } else {
            x.parent.right = y;
        }
        y.left = x;
        x.parent = y;
    }

    rotateRight(y) {
        let x = y.left;
        y.left = x.right;
        if (x.right !== null) { x.right.parent = y; }
        x.parent = y.parent;
        if (y.parent === null) {
            this.root = x;
        } else if (y === y.parent.left) {
            y.parent.left = x;
        } else {
            y.parent.right = x;
        }
        x.right = y;
        y.parent = x;
    }

    forEach(f) {
        if (this.root === null) { return; }
        let current = minimum(this.root);
        while (current !== null) {
            f(current);
            current = current.successor();
        }
    }
}

class Motion {
    constructor(callsign, from, to) {
        this.callsign = callsign;
        this.from = from;
        this.to = to;
    }

    delta() { return this.to.minus(this.from); }

    // Where two aircraft come too near to each other, or null.
    findIntersection(other) {
        let init1 = this.from;
        let init2 = other.from;
        let vec1 = this.delta();
        let vec2 = other.delta();
        let radius = PROXIMITY_RADIUS;
        let a = vec2.minus(vec1).squaredMagnitude();
        if (a === 0.0) {
            return init2.minus(init1).magnitude() <= radius ? init1.plus(init2).times(0.5) : null;
        }
        let b = 2.0 * init1.minus(init2).dot(vec1.minus(vec2));
        let c = init2.minus(init1).squaredMagnitude() - radius * radius;
        let discriminant = b * b - 4.0 * a * c;
        if (discriminant < 0.0) { return null; }
        let v1 = (-b - Math.sqrt(discriminant)) / (2.0 * a);
        let v2 = (-b + Math.sqrt(discriminant)) / (2.0 * a);
        if (v1 <= v2 && (v1 <= 1.0 && 1.0 <= v2 || v1 <= 0.0 && 0.0 <= v2 || 0.0 <= v1 && v2 <= 1.0)) {
            let v = v1 <= 0.0 ? 0.0 : v1;
            let result1 = init1.plus(vec1.times(v));
            let result2 = init2.plus(vec2.times(v));
            let result = result1.plus(result2).times(0.5);
            if (result.x >= MIN && result.x <= MAX_X && result.y >= MIN && result.y <= MAX_Y
                && result.z >= MIN && result.z <= MAX_Z) { return result; }
        }
        return null;
    }
}

// Where a motion enters and leaves a voxel in one direction, as parts of the motion.
function entry(voxel, radius, start, distance) {
    let part = distance < 0.0 ? voxel + VOXEL_SIZE + radius - start : voxel - radius - start;
    return part / distance;
}

function exit(voxel, radius, start, distance) {
    let part = distance < 0.0 ? voxel - radius - start : voxel + VOXEL_SIZE + radius - start;
    return part / distance;
}

function isWithin(voxel, radius, start) {
    return voxel <= start + radius && start - radius <= voxel + VOXEL_SIZE;
}

function overlapsMotion(low, high) {
    return low <= 1.0 && 1.0 <= high || low <= 0.0 && 0.0 <= high || 0.0 <= low && high <= 1.0;
}

function isInVoxel(voxel, motion) {
    if (voxel.x > MAX_X || voxel.x < MIN || voxel.y > MAX_Y || voxel.y < MIN) { return false; }
    let init = motion.from;
    let fin = motion.to;
    let radius = PROXIMITY_RADIUS / 2.0;
    let xv = fin.x - init.x;
    let yv = fin.y - init.y;
    if (xv === 0.0) {
        if (!isWithin(voxel.x, radius, init.x)) { return false; }
        if (yv === 0.0) { return isWithin(voxel.y, radius, init.y); }
        return overlapsMotion(entry(voxel.y, radius, init.y, yv), exit(voxel.y, radius, init.y, yv));
    }
    let lowX = entry(voxel.x, radius, init.x, xv);
    let highX = exit(voxel.x, radius, init.x, xv);
    if (!overlapsMotion(lowX, highX)) { return false; }
    if (yv === 0.0) { return isWithin(voxel.y, radius, init.y); }
    let lowY = entry(voxel.y, radius, init.y, yv);
    let highY = exit(voxel.y, radius, init.y, yv);
    return overlapsMotion(lowY, highY)
        && (lowY <= highX && highX <= highY || lowY <= lowX && lowX <= highY || lowX <= lowY && highY <= highX);
}

function draw(voxels, seen, voxel, motion) {
    if (!isInVoxel(voxel, motion)) { return; }
    if (seen.put(voxel, true) !== null) { return; }
    let motions = voxels.get(voxel);
    if (motions === null) {
        motions = new Vector();
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

// The voxel of a position; truncates as whole numbers do in the other languages.
function voxelAt(coordinate) {
    let whole = VOXEL_SIZE * Math.trunc(coordinate / VOXEL_SIZE);
    return coordinate < 0.0 ? whole - VOXEL_SIZE : whole;
}

class CollisionDetector {
    constructor() {
        this.state = new RedBlackTree();
    }

    handle(frame) {
        let motions = new Vector();
        let seen = new RedBlackTree();
        frame.forEach((aircraft) => {
            let old = this.state.put(aircraft.callsign, aircraft.position);
            seen.put(aircraft.callsign, true);
            motions.add(new Motion(aircraft.callsign, old === null ? aircraft.position : old, aircraft.position));
        });
        let gone = new Vector();
        this.state.forEach((node) => {
            if (seen.get(node.key) === null) { gone.add(node.key); }
        });
        gone.forEach((key) => this.state.remove(key));
        let collisions = new Vector();
        this.reduce(motions).forEach((near) => {
            for (let i = 0; i < near.size(); i += 1) {
                let motion1 = near.at(i);
                for (let j = i + 1; j < near.size(); j += 1) {
                    let motion2 = near.at(j);
                    let place = motion1.findIntersection(motion2);
                    if (place !== null) { collisions.add(new Collision(motion1.callsign, motion2.callsign, place)); }
                }
            }
        });
        return collisions;
    }

    reduce(motions) {
        let voxels = new RedBlackTree();
        motions.forEach((motion) => {
            let start = motion.from;
            draw(voxels, new RedBlackTree(), new Vector2D(voxelAt(start.x), voxelAt(start.y)), motion);
        });
        let result = new Vector();
        voxels.forEach((node) => {
            if (node.value.size() > 1) { result.add(node.value); }
        });
        return result;
    }
}

class Simulator {
    constructor(count) {
        this.callsigns = new Vector();
        for (let i = 0; i < count; i += 1) { this.callsigns.add(new CallSign(i)); }
    }

    simulate(time) {
        let frame = new Vector();
        for (let i = 0; i < this.callsigns.size(); i += 2) {
            frame.add(new Aircraft(this.callsigns.at(i), new Vector3D(time, Math.cos(time) * 2.0 + i * 3.0, 10.0)));
            frame.add(new Aircraft(this.callsigns.at(i + 1), new Vector3D(time, Math.sin(time) * 2.0 + i * 3.0, 10.0)));
        }
        return frame;
    }
}

function benchmark(n) {
    let simulator = new Simulator(n);
    let detector = new CollisionDetector();
    let count = 0;
    for (let i = 0; i < FRAMES; i += 1) { count += detector.handle(simulator.simulate(i / 10.0)).size(); }
    return count;
}


serve(benchmark);
