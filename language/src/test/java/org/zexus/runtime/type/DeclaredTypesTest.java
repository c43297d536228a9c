package org.zexus.runtime.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.zexus.language.Program;

class DeclaredTypesTest {

    private static final String POINT = "data Point { x: number, y: number = 0 }\n";
    private static final String USER = "data User { name: string, age: number = 18 require age >= 0 }\n";

    @Test
    void threeWaysOfConstruction() {
        assertEquals("Point(x=1, y=2) Point(x=1, y=0) Point(x=3, y=4) Point(x=5, y=6) Point(x=null, y=0)\n",
                Program.output(
                        POINT + "print(Point(1, 2), Point(1), Point(y = 4, x = 3), Point{x: 5, y: 6}, Point())"));
    }

    @Test
    void wrongArgumentsOfAConstruction() {
        assertEquals("ArgumentError: Point expects at most 2 arguments, got 3",
                Program.error(POINT + "Point(1, 2, 3)"));
        assertEquals("ArgumentError: Point has no field 'z'", Program.error(POINT + "Point(z = 3)"));
        assertEquals("ArgumentError: Point has no field 'z'", Program.error(POINT + "Point{x: 1, z: 3}"));
        assertEquals("ArgumentError: Point got more than one value for field 'x'",
                Program.error(POINT + "Point(1, x = 3)"));
        assertEquals("TypeError: field 'x' of Point expects number, got String", Program.error(POINT + "Point(\"1\")"));
    }

    @Test
    void defaultsAreMadeForEachInstance() {
        assertEquals("[1] []\n", Program.output("""
                data Bag { items = [] }
                let a = Bag()
                a.items.push(1)
                print(a.items, Bag().items)
                """));
    }

    @Test
    void checksHoldForLaterAssignments() {
        assertEquals("TypeError: field 'name' of User expects string, got Integer",
                Program.error(USER + "let u = User(\"Bo\")\nu.name = 5"));
        assertEquals("ValueError: constraint on field 'age' of User failed",
                Program.error(USER + "let u = User(\"Bo\")\nu.age = -1"));
        assertEquals("18 null\n", Program.output(USER + """
                let u = User("Bo")
                try { u.age = -1 } catch (e) { }
                let before = u.age
                u.age = null
                print(before, u.age)
                """));
    }

    @Test
    void membersThatDoNotExist() {
        assertEquals("NameError: Point has no field 'z'", Program.error(POINT + "Point(1).z"));
        assertEquals("AttributeError: Point has no field 'z'", Program.error(POINT + "let p = Point(1)\np.z = 1"));
        assertEquals("NameError: Point has no method 'turn'", Program.error(POINT + "Point(1).turn()"));
    }

    @Test
    void immutableTypesStay() {
        assertEquals("ImmutableError: P is immutable",
                Program.error("data immutable P { x }\nlet p = P(1)\np.x = 2"));
    }

    @Test
    void inheritance() {
        assertEquals("C(a=1, b=2, c=3) C.f>B.f>A.f true false 6\n", Program.output("""
                data A { a
                    action f() { return "A.f" }
                    computed sum => a
                }
                data B extends A { b
                    action f() { return "B.f>" + super.f() }
                }
                data C extends B { c
                    action f() { return "C.f>" + super.f() }
                    computed sum => a + b + c
                }
                let o = C(1, 2, 3)
                print(o, o.f(), o is A, B(1, 2) is C, o.sum)
                """));
    }

    @Test
    void operators() {
        assertEquals("V(x=3) true false true true true false 15\n", Program.output("""
                data V { x
                    operator + (o) { return V(this.x + o.x) }
                    operator == (o) { return this.x % 10 == o.x % 10 }
                    operator < (o) { return this.x < o.x }
                    operator [] (i) { return this.x * i }
                }
                print(V(1) + V(2), V(1) == V(11), V(1) != V(11), V(1) < V(2), V(2) > V(1), V(3) >= V(3),
                    V(4) <= V(3), V(5)[3])
                """));
        assertEquals("TypeError: cannot multiply Integer and V",
                Program.error("data V { x\n operator * (o) { return 1 } }\n5 * V(1)"));
    }

    @Test
    void privateMembersAreForTheType() {
        String account = """
                entity Account { private balance = 10
                    private action audit() { return "ok" }
                    action all() { return [this.balance, this.audit(), (() => this.balance)()] }
                }
                """;
        assertEquals("[10, ok, 10]\n", Program.output(account + "print(Account().all())"));
        assertEquals("AccessError: 'balance' of Account is private", Program.error(account + "Account().balance"));
        assertEquals("AccessError: 'audit' of Account is private", Program.error(account + "Account().audit()"));
        assertEquals("AccessError: 'balance' of Account is private",
                Program.error(account + "let a = Account()\na.balance = 1"));
    }

    @Test
    void genericTypes() {
        assertEquals("Box<number> Box<number>(value=42) Box(value=x) true\n", Program.output("""
                data Box<T> { value: T }
                print(type(Box<number>(42)), Box<number>(42), Box("x"), Box<number>(1) is Box)
                """));
        assertEquals("TypeError: field 'value' of Box<number> expects number, got String",
                Program.error("data Box<T> { value: T }\nBox<number>(\"s\")"));
    }

    @Test
    void interfacesAreChecked() {
        String shape = "interface Shape { action area()\n action scale(k) }\n";
        assertEquals("TypeError: Square does not implement 'scale' of Shape",
                Program.error(shape + "data Square implements Shape { action area() { return 1 } }"));
        assertEquals("TypeError: Square does not implement 'scale' of Shape: it takes 0 instead of 1 parameter",
                Program.error(shape
                        + "data Square implements Shape { action area() { return 1 }\n action scale() { return 1 } }"));
        assertEquals("true\n", Program.output(shape + """
                data Square implements Shape { action area() { return 1 }
                    action scale(k) { return k } }
                print(Square() is Shape)
                """));
    }

    @Test
    void equalityOfInstances() {
        assertEquals("true false false true false\n", Program.output("""
                data P { x }
                data Q { x }
                entity E { x }
                let e = E(1)
                print(P([1]) == P([1.0]), P(1) == P(2), P(1) == Q(1), e == e, e == E(1))
                """));
    }

    @Test
    void displayOfInstances() {
        assertEquals("P#4 [P#5] Node(next=Node(...)) N { next: N { ... } }\n", Program.output("""
                data P { x
                    action toString() { return "P#" + this.x } }
                data Node { next = null }
                entity N { next = null }
                let node = Node()
                node.next = node
                let n = N()
                n.next = n
                print(P(4), [P(5)], node, n)
                """));
    }

    @Test
    void entitiesRunInit() {
        assertEquals("E { x: 5, y: 1 } E { x: 7, y: 1 }\n", Program.output("""
                entity E { x, y = 1
                    action init(v) { this.x = v } }
                print(E(5), E{x: 7})
                """));
    }

    @Test
    void enumsCount() {
        assertEquals("{LOW: 0, MID: 5, HIGH: 6, NAME: n, NEXT: 7} 6\n", Program.output("""
                enum Level { LOW, MID = 5, HIGH, NAME = "n", NEXT }
                print(Level, Level.HIGH)
                """));
        assertEquals("NameError: Level has no member 'HIHG'", Program.error("enum Level { HIGH }\nLevel.HIHG"));
        assertEquals("ImmutableError: cannot assign to 'HIGH' of Enum",
                Program.error("enum Level { HIGH }\nLevel.HIGH = 2"));
    }

    @Test
    void sealedInstancesStay() {
        assertEquals("ImmutableError: cannot modify sealed value",
                Program.error(POINT + "let p = Point(1)\nseal(p)\np.x = 2"));
        assertEquals("ImmutableError: cannot modify sealed value",
                Program.error("data D { xs }\nlet d = D([1])\nseal(d)\nd.xs.push(2)"));
    }

    @Test
    void reactionsRunPerInstance() {
        assertEquals("a 2\nb 3\n", Program.output("""
                entity E { name, n = 0
                    watch n => { print(this.name, this.n) } }
                let a = E("a")
                let b = E("b")
                a.n = 2
                b.n = 3
                b.n = 3
                """));
    }
}
