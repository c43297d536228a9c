// DeltaBlue: a solver of constraints, with objects of many types and collections of them.

// How much a constraint matters: the smaller the value, the more.
class Strength {
    constructor(value) { this.value = value; }

    sameAs(other) { return this.value === other.value; }

    isStronger(other) { return this.value < other.value; }

    isWeaker(other) { return this.value > other.value; }

    weakest(other) { return other.isWeaker(this) ? other : this; }
}

const REQUIRED = new Strength(-800);
const PREFERRED = new Strength(-400);
const STRONG_DEFAULT = new Strength(-200);
const ABSOLUTE_WEAKEST = new Strength(10000);

class Variable {
    constructor(value) {
        this.value = value;
        this.constraints = new Vector(2);
        this.determinedBy = null;
        this.walkStrength = ABSOLUTE_WEAKEST;
        this.stay = true;
        this.mark = 0;
    }

    addConstraint(constraint) { this.constraints.add(constraint); }

    removeConstraint(constraint) {
        this.constraints.remove(constraint);
        if (this.determinedBy === constraint) { this.determinedBy = null; }
    }
}

class Constraint {
    constructor(strength) { this.strength = strength; }

    // Activates the constraint; returns the one it replaces.
    satisfy(mark, planner) {
        this.chooseMethod(mark);
        if (!this.isSatisfied()) {
            if (this.strength.sameAs(REQUIRED)) { throw new Error("Could not satisfy a required constraint"); }
            return null;
        }
        this.inputsDo((input) => { input.mark = mark; });
        const out = this.output();
        const overridden = out.determinedBy;
        if (overridden !== null) { overridden.markUnsatisfied(); }
        out.determinedBy = this;
        if (!planner.addPropagate(this, mark)) { throw new Error("Cycle encountered"); }
        out.mark = mark;
        return overridden;
    }

    addTo(planner) {
        this.addToGraph();
        planner.incrementalAdd(this);
    }

    destroy(planner) {
        if (this.isSatisfied()) { planner.incrementalRemove(this); }
        this.removeFromGraph();
    }

    isInput() { return false; }

    inputsKnown(mark) {
        return !this.inputsHaveOne((v) => !(v.mark === mark || v.stay || v.determinedBy === null));
    }
}

class UnaryConstraint extends Constraint {
    constructor(variable, strength, planner) {
        super(strength);
        this.out = variable;
        this.satisfied = false;
        this.addTo(planner);
    }

    isSatisfied() { return this.satisfied; }

    addToGraph() {
        this.out.addConstraint(this);
        this.satisfied = false;
    }

    removeFromGraph() {
        if (this.out !== null) { this.out.removeConstraint(this); }
        this.satisfied = false;
    }

    chooseMethod(mark) {
        this.satisfied = this.out.mark !== mark && this.strength.isStronger(this.out.walkStrength);
        return null;
    }

    inputsDo(f) {}

    inputsHaveOne(f) { return false; }

    markUnsatisfied() { this.satisfied = false; }

    output() { return this.out; }

    recalculate() {
        this.out.walkStrength = this.strength;
        this.out.stay = !this.isInput();
        if (this.out.stay) { this.execute(); }
    }
}

class EditConstraint extends UnaryConstraint {
    isInput() { return true; }

    execute() {}
}

class StayConstraint extends UnaryConstraint {
    execute() {}
}

const NONE = 0;
const FORWARD = 1;
const BACKWARD = 2;

class BinaryConstraint extends Constraint {
    constructor(v1, v2, strength) {
        super(strength);
        this.v1 = v1;
        this.v2 = v2;
        this.direction = NONE;
    }

    isSatisfied() { return this.direction !== NONE; }

    addToGraph() {
        this.v1.addConstraint(this);
        this.v2.addConstraint(this);
        this.direction = NONE;
    }

    removeFromGraph() {
        if (this.v1 !== null) { this.v1.removeConstraint(this); }
        if (this.v2 !== null) { this.v2.removeConstraint(this); }
        this.direction = NONE;
    }

    chooseMethod(mark) {
        if (this.v1.mark === mark) {
            this.direction = this.v2.mark !== mark && this.strength.isStronger(this.v2.walkStrength) ? FORWARD : NONE;
            return this.direction;
        }
        if (this.v2.mark === mark) {
            this.direction = this.v1.mark !== mark && this.strength.isStronger(this.v1.walkStrength) ? BACKWARD : NONE;
            return this.direction;
        }
        if (this.v1.walkStrength.isWeaker(this.v2.walkStrength)) {
            this.direction = this.strength.isStronger(this.v1.walkStrength) ? BACKWARD : NONE;
        } else {
            this.direction = this.strength.isStronger(this.v2.walkStrength) ? FORWARD : NONE;
        }
        return this.direction;
    }

    inputsDo(f) { f(this.input()); }

    inputsHaveOne(f) { return f(this.input()); }

    markUnsatisfied() { this.direction = NONE; }

    input() { return this.direction === FORWARD ? this.v1 : this.v2; }

    output() { return this.direction === FORWARD ? this.v2 : this.v1; }

    recalculate() {
        const from = this.input();
        const to = this.output();
        to.walkStrength = this.strength.weakest(from.walkStrength);
        to.stay = from.stay;
        if (to.stay) { this.execute(); }
    }
}

class EqualityConstraint extends BinaryConstraint {
    constructor(v1, v2, strength, planner) {
        super(v1, v2, strength);
        this.addTo(planner);
    }

    execute() { this.output().value = this.input().value; }
}

class ScaleConstraint extends BinaryConstraint {
    constructor(source, scale, offset, target, strength, planner) {
        super(source, target, strength);
        this.scale = scale;
        this.offset = offset;
        this.addTo(planner);
    }

    addToGraph() {
        super.addToGraph();
        this.scale.addConstraint(this);
        this.offset.addConstraint(this);
    }

    removeFromGraph() {
        super.removeFromGraph();
        if (this.scale !== null) { this.scale.removeConstraint(this); }
        if (this.offset !== null) { this.offset.removeConstraint(this); }
    }

    execute() {
        if (this.direction === FORWARD) {
            this.v2.value = this.v1.value * this.scale.value + this.offset.value;
        } else {
            this.v1.value = (this.v2.value - this.offset.value) / this.scale.value;
        }
    }

    inputsDo(f) {
        f(this.input());
        f(this.scale);
        f(this.offset);
    }

    inputsHaveOne(f) { return f(this.input()) || f(this.scale) || f(this.offset); }

    recalculate() {
        const from = this.input();
        const to = this.output();
        to.walkStrength = this.strength.weakest(from.walkStrength);
        to.stay = from.stay && this.scale.stay && this.offset.stay;
        if (to.stay) { this.execute(); }
    }
}

class Plan extends Vector {
    execute() { this.forEach((constraint) => constraint.execute()); }
}

class Planner {
    constructor() { this.currentMark = 1; }

    newMark() {
        this.currentMark += 1;
        return this.currentMark;
    }

    incrementalAdd(constraint) {
        const mark = this.newMark();
        let overridden = constraint.satisfy(mark, this);
        while (overridden !== null) { overridden = overridden.satisfy(mark, this); }
    }

    incrementalRemove(constraint) {
        const out = constraint.output();
        constraint.markUnsatisfied();
        constraint.removeFromGraph();
        this.removePropagateFrom(out).forEach((each) => this.incrementalAdd(each));
    }

    extractPlan(constraints) {
        const sources = new Vector();
        constraints.forEach((each) => {
            if (each.isInput() && each.isSatisfied()) { sources.add(each); }
        });
        return this.makePlan(sources);
    }

    makePlan(sources) {
        const mark = this.newMark();
        const plan = new Plan(15);
        const todo = sources;
        while (!todo.isEmpty()) {
            const constraint = todo.removeFirst();
            if (constraint.output().mark !== mark && constraint.inputsKnown(mark)) {
                plan.add(constraint);
                constraint.output().mark = mark;
                this.addConsuming(constraint.output(), todo);
            }
        }
        return plan;
    }

    addConsuming(variable, constraints) {
        const determining = variable.determinedBy;
        variable.constraints.forEach((each) => {
            if (each !== determining && each.isSatisfied()) { constraints.add(each); }
        });
    }

    addPropagate(constraint, mark) {
        const todo = Vector.with(constraint);
        while (!todo.isEmpty()) {
            const each = todo.removeFirst();
            if (each.output().mark === mark) {
                this.incrementalRemove(constraint);
                return false;
            }
            each.recalculate();
            this.addConsuming(each.output(), todo);
        }
        return true;
    }

    removePropagateFrom(out) {
        const unsatisfied = new Vector();
        out.determinedBy = null;
        out.walkStrength = ABSOLUTE_WEAKEST;
        out.stay = true;
        const todo = Vector.with(out);
        while (!todo.isEmpty()) {
            const variable = todo.removeFirst();
            variable.constraints.forEach((each) => {
                if (!each.isSatisfied()) { unsatisfied.add(each); }
            });
            const determining = variable.determinedBy;
            variable.constraints.forEach((each) => {
                if (each !== determining && each.isSatisfied()) {
                    each.recalculate();
                    todo.add(each.output());
                }
            });
        }
        unsatisfied.sort((a, b) => a.strength.isStronger(b.strength) ? -1 : (b.strength.isStronger(a.strength) ? 1 : 0));
        return unsatisfied;
    }

    change(variable, value) {
        const edit = new EditConstraint(variable, PREFERRED, this);
        const plan = this.extractPlan(Vector.with(edit));
        for (let i = 0; i < 10; i += 1) {
            variable.value = value;
            plan.execute();
        }
        edit.destroy(this);
    }
}

// A long chain of equal variables.
function chainTest(n) {
    const planner = new Planner();
    const variables = [];
    for (let i = 0; i <= n; i += 1) { variables.push(new Variable(0)); }
    for (let i = 0; i < n; i += 1) { new EqualityConstraint(variables[i], variables[i + 1], REQUIRED, planner); }
    new StayConstraint(variables[n], STRONG_DEFAULT, planner);
    const edit = new EditConstraint(variables[0], PREFERRED, planner);
    const plan = planner.extractPlan(Vector.with(edit));
    for (let i = 0; i < 100; i += 1) {
        variables[0].value = i;
        plan.execute();
        if (variables[n].value !== i) { throw new Error("Chain test failed"); }
    }
    edit.destroy(planner);
}

// Two sets of variables related by a scale and an offset, changed from both sides.
function projectionTest(n) {
    const planner = new Planner();
    const targets = new Vector();
    const scale = new Variable(10);
    const offset = new Variable(1000);
    let source = null;
    let target = null;
    for (let i = 1; i <= n; i += 1) {
        source = new Variable(i);
        target = new Variable(i);
        targets.add(target);
        new StayConstraint(source, STRONG_DEFAULT, planner);
        new ScaleConstraint(source, scale, offset, target, REQUIRED, planner);
    }
    planner.change(source, 17);
    if (target.value !== 1170) { throw new Error("Projection test 1 failed"); }
    planner.change(target, 1050);
    if (source.value !== 5) { throw new Error("Projection test 2 failed"); }
    planner.change(scale, 5);
    for (let i = 0; i < n - 1; i += 1) {
        if (targets.at(i).value !== (i + 1) * 5 + 1000) { throw new Error("Projection test 3 failed"); }
    }
    planner.change(offset, 2000);
    for (let i = 0; i < n - 1; i += 1) {
        if (targets.at(i).value !== (i + 1) * 5 + 2000) { throw new Error("Projection test 4 failed"); }
    }
}

function benchmark(n) {
    chainTest(n);
    projectionTest(n);
    return 1;
}

serve(benchmark);
