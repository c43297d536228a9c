# Collisions of aircraft that fly on curves: a search tree, and arithmetic with floating point numbers.

import math

from som import Vector

MIN = 0.0
MAX_X = 1000.0
MAX_Y = 1000.0
MAX_Z = 10.0
PROXIMITY_RADIUS = 1.0
VOXEL_SIZE = PROXIMITY_RADIUS * 2.0
FRAMES = 200


def compare_numbers(a, b):
    if a == b:
        return 0
    return -1 if a < b else 1


class Vector2D:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vector2D(self.x + other.x, self.y + other.y)

    def minus(self, other):
        return Vector2D(self.x - other.x, self.y - other.y)

    def compare_to(self, other):
        order = compare_numbers(self.x, other.x)
        return order if order != 0 else compare_numbers(self.y, other.y)


class Vector3D:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def plus(self, other):
        return Vector3D(self.x + other.x, self.y + other.y, self.z + other.z)

    def minus(self, other):
        return Vector3D(self.x - other.x, self.y - other.y, self.z - other.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def squared_magnitude(self):
        return self.dot(self)

    def magnitude(self):
        return math.sqrt(self.squared_magnitude())

    def times(self, amount):
        return Vector3D(self.x * amount, self.y * amount, self.z * amount)


HORIZONTAL = Vector2D(VOXEL_SIZE, 0.0)
VERTICAL = Vector2D(0.0, VOXEL_SIZE)


class CallSign:
    def __init__(self, value):
        self.value = value

    def compare_to(self, other):
        return compare_numbers(self.value, other.value)


class Aircraft:
    def __init__(self, callsign, position):
        self.callsign = callsign
        self.position = position


class Collision:
    def __init__(self, aircraft_a, aircraft_b, position):
        self.aircraft_a = aircraft_a
        self.aircraft_b = aircraft_b
        self.position = position


class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = None
        self.right = None
        self.parent = None
        self.is_red = True

    def successor(self):
        x = self
        if x.right is not None:
            return minimum(x.right)
        y = x.parent
        while y is not None and x is y.right:
            x = y
            y = y.parent
        return y


def minimum(tree):
    x = tree
    while x.left is not None:
        x = x.left
    return x


def is_black(node):
    return node is None or not node.is_red


class RedBlackTree:
    def __init__(self):
        self.root = None

    def put(self, key, value):
        """Puts a value in; returns the one it replaces, or None."""
        y = None
        x = self.root
        while x is not None:
            y = x
            order = key.compare_to(x.key)
            if order < 0:
                x = x.left
            elif order > 0:
                x = x.right
            else:
                old = x.value
                x.value = value
                return old
        z = Node(key, value)
        z.parent = y
        if y is None:
            self.root = z
        elif key.compare_to(y.key) < 0:
            y.left = z
        else:
            y.right = z
        self.balance_after_insertion(z)
        return None

    def balance_after_insertion(self, inserted):
        x = inserted
        while x is not self.root and x.parent.is_red:
            parent = x.parent
            grandparent = parent.parent
            if parent is grandparent.left:
                y = grandparent.right
                if y is not None and y.is_red:
                    parent.is_red = False
                    y.is_red = False
                    grandparent.is_red = True
                    x = grandparent
                else:
                    if x is parent.right:
                        x = parent
                        self.rotate_left(x)
                    x.parent.is_red = False
                    x.parent.parent.is_red = True
                    self.rotate_right(x.parent.parent)
            else:
                y = grandparent.left
                if y is not None and y.is_red:
                    parent.is_red = False
                    y.is_red = False
                    grandparent.is_red = True
                    x = grandparent
                else:
                    if x is parent.left:
                        x = parent
                        self.rotate_right(x)
                    x.parent.is_red = False
                    x.parent.parent.is_red = True
                    self.rotate_left(x.parent.parent)
        self.root.is_red = False

    def find(self, key):
        current = self.root
        while current is not None:
            order = key.compare_to(current.key)
            if order == 0:
                return current
            current = current.left if order < 0 else current.right
        return None

    def get(self, key):
        node = self.find(key)
        return None if node is None else node.value

    def remove(self, key):
        """Takes a key out; returns its value, or None."""
        z = self.find(key)
        if z is None:
            return None
        y = z if z.left is None or z.right is None else z.successor()
        x = y.left if y.left is not None else y.right
        x_parent = y.parent
        if x is not None:
            x.parent = x_parent
        self.replace(y, x)
        if y is not z:
            if not y.is_red:
                self.balance_after_removal(x, x_parent)
            y.parent = z.parent
            y.is_red = z.is_red
            y.left = z.left
            y.right = z.right
            if z.left is not None:
                z.left.parent = y
            if z.right is not None:
                z.right.parent = y
            self.replace(z, y)
        elif not y.is_red:
            self.balance_after_removal(x, x_parent)
        return z.value

    def replace(self, node, other):
        """Lets the parent of a node, or the tree, have another one in its place."""
        if node.parent is None:
            self.root = other
        elif node is node.parent.left:
            node.parent.left = other
        else:
            node.parent.right = other

    def balance_after_removal(self, node, its_parent):
        x = node
        parent = its_parent
        while x is not self.root and is_black(x):
            if x is parent.left:
                w = parent.right
                if w.is_red:
                    w.is_red = False
                    parent.is_red = True
                    self.rotate_left(parent)
                    w = parent.right
                if is_black(w.left) and is_black(w.right):
                    w.is_red = True
                    x = parent
                    parent = x.parent
                else:
                    if is_black(w.right):
                        w.left.is_red = False
                        w.is_red = True
                        self.rotate_right(w)
                        w = parent.right
                    w.is_red = parent.is_red
                    parent.is_red = False
                    if w.right is not None:
                        w.right.is_red = False
                    self.rotate_left(parent)
                    x = self.root
                    parent = x.parent
            else:
                w = parent.left
                if w.is_red:
                    w.is_red = False
                    parent.is_red = True
                    self.rotate_right(parent)
                    w = parent.left
                if is_black(w.right) and is_black(w.left):
                    w.is_red = True
                    x = parent
                    parent = x.parent
                else:
                    if is_black(w.left):
                        w.right.is_red = False
                        w.is_red = True
                        self.rotate_left(w)
                        w = parent.left
                    w.is_red = parent.is_red
                    parent.is_red = False
                    if w.left is not None:
                        w.left.is_red = False
                    self.rotate_right(parent)
                    x = self.root
                    parent = x.parent
        if x is not None:
            x.is_red = False

    def rotate_left(self, x):
        y = x.right
        x.right = y.left
        if y.left is not None:
            y.left.parent = x
        y.parent = x.parent
        self.replace(x, y)
        y.left = x
        x.parent = y

    def rotate_right(self, y):
        x = y.left
        y.left = x.right
        if x.right is not None:
            x.right.parent = y
        x.parent = y.parent
        self.replace(y, x)
        x.right = y
        y.parent = x

    def for_each(self, f):
        if self.root is None:
            return
        current = minimum(self.root)
        while current is not None:
            f(current)
            current = current.successor()


class Motion:
    def __init__(self, callsign, start, end):
        self.callsign = callsign
        self.start = start
        self.end = end

    def delta(self):
        return self.end.minus(self.start)

    def find_intersection(self, other):
        """Where two aircraft come too near to each other, or None."""
        init1 = self.start
        init2 = other.start
        vec1 = self.delta()
        vec2 = other.delta()
        radius = PROXIMITY_RADIUS
        a = vec2.minus(vec1).squared_magnitude()
        if a == 0.0:
            return init1.plus(init2).times(0.5) if init2.minus(init1).magnitude() <= radius else None
        b = 2.0 * init1.minus(init2).dot(vec1.minus(vec2))
        c = init2.minus(init1).squared_magnitude() - radius * radius
        discriminant = b * b - 4.0 * a * c
        if discriminant < 0.0:
            return None
        v1 = (-b - math.sqrt(discriminant)) / (2.0 * a)
        v2 = (-b + math.sqrt(discriminant)) / (2.0 * a)
        if v1 <= v2 and overlaps_motion(v1, v2):
            v = 0.0 if v1 <= 0.0 else v1
            result1 = init1.plus(vec1.times(v))
            result2 = init2.plus(vec2.times(v))
            result = result1.plus(result2).times(0.5)
            if MIN <= result.x <= MAX_X and MIN <= result.y <= MAX_Y and MIN <= result.z <= MAX_Z:
                return result
        return None


def entry(voxel, radius, start, distance):
    """Where a motion enters a voxel in one direction, as a part of the motion."""
    part = voxel + VOXEL_SIZE + radius - start if distance < 0.0 else voxel - radius - start
    return part / distance


def exit_of(voxel, radius, start, distance):
    """Where it leaves the voxel."""
    part = voxel - radius - start if distance < 0.0 else voxel + VOXEL_SIZE + radius - start
    return part / distance


def is_within(voxel, radius, start):
    return voxel <= start + radius and start - radius <= voxel + VOXEL_SIZE


def overlaps_motion(low, high):
    return low <= 1.0 <= high or low <= 0.0 <= high or 0.0 <= low and high <= 1.0


def is_in_voxel(voxel, motion):
    if voxel.x > MAX_X or voxel.x < MIN or voxel.y > MAX_Y or voxel.y < MIN:
        return False
    init = motion.start
    fin = motion.end
    radius = PROXIMITY_RADIUS / 2.0
    xv = fin.x - init.x
    yv = fin.y - init.y
    if xv == 0.0:
        if not is_within(voxel.x, radius, init.x):
            return False
        if yv == 0.0:
            return is_within(voxel.y, radius, init.y)
        return overlaps_motion(entry(voxel.y, radius, init.y, yv), exit_of(voxel.y, radius, init.y, yv))
    low_x = entry(voxel.x, radius, init.x, xv)
    high_x = exit_of(voxel.x, radius, init.x, xv)
    if not overlaps_motion(low_x, high_x):
        return False
    if yv == 0.0:
        return is_within(voxel.y, radius, init.y)
    low_y = entry(voxel.y, radius, init.y, yv)
    high_y = exit_of(voxel.y, radius, init.y, yv)
    return overlaps_motion(low_y, high_y) and (
        low_y <= high_x <= high_y or low_y <= low_x <= high_y or low_x <= low_y and high_y <= high_x)


def draw(voxels, seen, voxel, motion):
    if not is_in_voxel(voxel, motion):
        return
    if seen.put(voxel, True) is not None:
        return
    motions = voxels.get(voxel)
    if motions is None:
        motions = Vector()
        voxels.put(voxel, motions)
    motions.add(motion)
    draw(voxels, seen, voxel.minus(HORIZONTAL), motion)
    draw(voxels, seen, voxel.plus(HORIZONTAL), motion)
    draw(voxels, seen, voxel.minus(VERTICAL), motion)
    draw(voxels, seen, voxel.plus(VERTICAL), motion)
    draw(voxels, seen, voxel.minus(HORIZONTAL).minus(VERTICAL), motion)
    draw(voxels, seen, voxel.minus(HORIZONTAL).plus(VERTICAL), motion)
    draw(voxels, seen, voxel.plus(HORIZONTAL).minus(VERTICAL), motion)
    draw(voxels, seen, voxel.plus(HORIZONTAL).plus(VERTICAL), motion)


def voxel_at(coordinate):
    whole = VOXEL_SIZE * int(coordinate / VOXEL_SIZE)
    return whole - VOXEL_SIZE if coordinate < 0.0 else whole


class CollisionDetector:
    def __init__(self):
        self.state = RedBlackTree()

    def handle(self, frame):
        motions = Vector()
        seen = RedBlackTree()

        def move(aircraft):
            old = self.state.put(aircraft.callsign, aircraft.position)
            seen.put(aircraft.callsign, True)
            motions.add(Motion(aircraft.callsign, aircraft.position if old is None else old, aircraft.position))

        frame.for_each(move)
        gone = Vector()

        def add_gone(node):
            if seen.get(node.key) is None:
                gone.add(node.key)

        self.state.for_each(add_gone)
        gone.for_each(self.state.remove)
        collisions = Vector()

        def collide(near):
            for i in range(near.size()):
                motion1 = near.at(i)
                for j in range(i + 1, near.size()):
                    motion2 = near.at(j)
                    place = motion1.find_intersection(motion2)
                    if place is not None:
                        collisions.add(Collision(motion1.callsign, motion2.callsign, place))

        self.reduce(motions).for_each(collide)
        return collisions

    def reduce(self, motions):
        voxels = RedBlackTree()

        def draw_motion(motion):
            start = motion.start
            draw(voxels, RedBlackTree(), Vector2D(voxel_at(start.x), voxel_at(start.y)), motion)

        motions.for_each(draw_motion)
        result = Vector()

        def add_shared(node):
            if node.value.size() > 1:
                result.add(node.value)

        voxels.for_each(add_shared)
        return result


class Simulator:
    def __init__(self, count):
        self.callsigns = Vector()
        for i in range(count):
            self.callsigns.add(CallSign(i))

    def simulate(self, time):
        frame = Vector()
        for i in range(0, self.callsigns.size(), 2):
            frame.add(Aircraft(self.callsigns.at(i), Vector3D(time, math.cos(time) * 2.0 + i * 3.0, 10.0)))
            frame.add(Aircraft(self.callsigns.at(i + 1), Vector3D(time, math.sin(time) * 2.0 + i * 3.0, 10.0)))
        return frame


def benchmark(n):
    simulator = Simulator(n)
    detector = CollisionDetector()
    count = 0
    for i in range(FRAMES):
        count += detector.handle(simulator.simulate(i / 10.0)).size()
    return count


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
