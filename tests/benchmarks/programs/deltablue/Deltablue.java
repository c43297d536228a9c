package deltablue;

import java.util.function.Consumer;
import java.util.function.Predicate;
import som.Vector;

/** DeltaBlue: a solver of constraints, with objects of many types and collections of them. */
public final class Deltablue {
    private static final Strength REQUIRED = new Strength(-800);
    private static final Strength PREFERRED = new Strength(-400);
    private static final Strength STRONG_DEFAULT = new Strength(-200);
    private static final Strength ABSOLUTE_WEAKEST = new Strength(10000);

    private Deltablue() {}

    /** How much a constraint matters: the smaller the value, the more. */
    private static final class Strength {
        private final int value;

        Strength(int value) {
            this.value = value;
        }

        boolean sameAs(Strength other) {
            return value == other.value;
        }

        boolean isStronger(Strength other) {
            return value < other.value;
        }

        boolean isWeaker(Strength other) {
            return value > other.value;
        }

        Strength weakest(Strength other) {
            return other.isWeaker(this) ? other : this;
        }
    }

    private static final class Variable {
        int value;
        final Vector<Constraint> constraints = new Vector<>(2);
        Constraint determinedBy;
        Strength walkStrength = ABSOLUTE_WEAKEST;
        boolean stay = true;
        int mark;

        Variable(int value) {
            this.value = value;
        }

        void addConstraint(Constraint constraint) {
            constraints.add(constraint);
        }

        void removeConstraint(Constraint constraint) {
            constraints.remove(constraint);
            if (determinedBy == constraint) {
                determinedBy = null;
            }
        }
    }

    private abstract static class Constraint {
        final Strength strength;

        Constraint(Strength strength) {
            this.strength = strength;
        }

        abstract boolean isSatisfied();

        abstract void addToGraph();

        abstract void removeFromGraph();

        abstract void chooseMethod(int mark);

        abstract void inputsDo(Consumer<Variable> action);

        abstract boolean inputsHaveOne(Predicate<Variable> condition);

        abstract void markUnsatisfied();

        abstract Variable output();

        abstract void recalculate();

        abstract void execute();

        boolean isInput() {
            return false;
        }

        /** Activates the constraint; returns the one it replaces. */
        final Constraint satisfy(int mark, Planner planner) {
            chooseMethod(mark);
            if (!isSatisfied()) {
                if (strength.sameAs(REQUIRED)) {
                    throw new IllegalStateException("Could not satisfy a required constraint");
                }
                return null;
            }
            inputsDo(input -> input.mark = mark);
            Variable out = output();
            Constraint overridden = out.determinedBy;
            if (overridden != null) {
                overridden.markUnsatisfied();
            }
            out.determinedBy = this;
            if (!planner.addPropagate(this, mark)) {
                throw new IllegalStateException("Cycle encountered");
            }
            out.mark = mark;
            return overridden;
        }

        final void addTo(Planner planner) {
            addToGraph();
            planner.incrementalAdd(this);
        }

        final void destroy(Planner planner) {
            if (isSatisfied()) {
                planner.incrementalRemove(this);
            }
            removeFromGraph();
        }

        final boolean inputsKnown(int mark) {
            return !inputsHaveOne(v -> !(v.mark == mark || v.stay || v.determinedBy == null));
        }
    }

    private abstract static class UnaryConstraint extends Constraint {
        private final Variable out;
        private boolean satisfied;

        UnaryConstraint(Variable variable, Strength strength, Planner planner) {
            super(strength);
            out = variable;
            addTo(planner);
        }

        @Override
        final boolean isSatisfied() {
            return satisfied;
        }

        @Override
        final void addToGraph() {
            out.addConstraint(this);
            satisfied = false;
        }

        @Override
        final void removeFromGraph() {
            out.removeConstraint(this);
            satisfied = false;
        }

        @Override
        final void chooseMethod(int mark) {
            satisfied = out.mark != mark && strength.isStronger(out.walkStrength);
        }

        @Override
        final void inputsDo(Consumer<Variable> action) {}

        @Override
        final boolean inputsHaveOne(Predicate<Variable> condition) {
            return false;
        }

        @Override
        final void markUnsatisfied() {
            satisfied = false;
        }

        @Override
        final Variable output() {
            return out;
        }

        @Override
        final void recalculate() {
            out.walkStrength = strength;
            out.stay = !isInput();
            if (out.stay) {
                execute();
            }
        }

        @Override
        final void execute() {}
    }

    private static final class EditConstraint extends UnaryConstraint {
        EditConstraint(Variable variable, Strength strength, Planner planner) {
            super(variable, strength, planner);
        }

        @Override
        boolean isInput() {
            return true;
        }
    }

    private static final class StayConstraint extends UnaryConstraint {
        StayConstraint(Variable variable, Strength strength, Planner planner) {
            super(variable, strength, planner);
        }
    }

    private enum Direction {
        NONE, FORWARD, BACKWARD
    }

    private abstract static class BinaryConstraint extends Constraint {
        final Variable v1;
        final Variable v2;
        Direction direction = Direction.NONE;

        BinaryConstraint(Variable v1, Variable v2, Strength strength) {
            super(strength);
            this.v1 = v1;
            this.v2 = v2;
        }

        @Override
        final boolean isSatisfied() {
            return direction != Direction.NONE;
        }

        @Override
        void addToGraph() {
            v1.addConstraint(this);
            v2.addConstraint(this);
            direction = Direction.NONE;
        }

        @Override
        void removeFromGraph() {
            v1.removeConstraint(this);
            v2.removeConstraint(this);
            direction = Direction.NONE;
        }

        @Override
        final void chooseMethod(int mark) {
            if (v1.mark == mark) {
                direction = v2.mark != mark && strength.isStronger(v2.walkStrength)
                        ? Direction.FORWARD
                        : Direction.NONE;
            } else if (v2.mark == mark) {
                direction = v1.mark != mark && strength.isStronger(v1.walkStrength)
                        ? Direction.BACKWARD
                        : Direction.NONE;
            } else if (v1.walkStrength.isWeaker(v2.walkStrength)) {
                direction = strength.isStronger(v1.walkStrength) ? Direction.BACKWARD : Direction.NONE;
            } else {
                direction = strength.isStronger(v2.walkStrength) ? Direction.FORWARD : Direction.NONE;
            }
        }

        @Override
        void inputsDo(Consumer<Variable> action) {
            action.accept(input());
        }

        @Override
        boolean inputsHaveOne(Predicate<Variable> condition) {
            return condition.test(input());
        }

        @Override
        final void markUnsatisfied() {
            direction = Direction.NONE;
        }

        final Variable input() {
            return direction == Direction.FORWARD ? v1 : v2;
        }

        @Override
        final Variable output() {
            return direction == Direction.FORWARD ? v2 : v1;
        }

        @Override
        void recalculate() {
            Variable from = input();
            Variable to = output();
            to.walkStrength = strength.weakest(from.walkStrength);
            to.stay = from.stay;
            if (to.stay) {
                execute();
            }
        }
    }

    private static final class EqualityConstraint extends BinaryConstraint {
        EqualityConstraint(Variable v1, Variable v2, Strength strength, Planner planner) {
            super(v1, v2, strength);
            addTo(planner);
        }

        @Override
        void execute() {
            output().value = input().value;
        }
    }

    private static final class ScaleConstraint extends BinaryConstraint {
        private final Variable scale;
        private final Variable offset;

        ScaleConstraint(
                Variable source, Variable scale, Variable offset, Variable target, Strength strength, Planner planner) {
            super(source, target, strength);
            this.scale = scale;
            this.offset = offset;
            addTo(planner);
        }

        @Override
        void addToGraph() {
            super.addToGraph();
            scale.addConstraint(this);
            offset.addConstraint(this);
        }

        @Override
        void removeFromGraph() {
            super.removeFromGraph();
            scale.removeConstraint(this);
            offset.removeConstraint(this);
        }

        @Override
        void execute() {
            if (direction == Direction.FORWARD) {
                v2.value = v1.value * scale.value + offset.value;
            } else {
                v1.value = (v2.value - offset.value) / scale.value;
            }
        }

        @Override
        void inputsDo(Consumer<Variable> action) {
            action.accept(input());
            action.accept(scale);
            action.accept(offset);
        }

        @Override
        boolean inputsHaveOne(Predicate<Variable> condition) {
            return condition.test(input()) || condition.test(scale) || condition.test(offset);
        }

        @Override
        void recalculate() {
            Variable from = input();
            Variable to = output();
            to.walkStrength = strength.weakest(from.walkStrength);
            to.stay = from.stay && scale.stay && offset.stay;
            if (to.stay) {
                execute();
            }
        }
    }

    private static final class Plan extends Vector<Constraint> {
        Plan() {
            super(15);
        }

        void execute() {
            forEach(Constraint::execute);
        }
    }

    private static final class Planner {
        private int currentMark = 1;

        private int newMark() {
            currentMark++;
            return currentMark;
        }

        void incrementalAdd(Constraint constraint) {
            int mark = newMark();
            Constraint overridden = constraint.satisfy(mark, this);
            while (overridden != null) {
                overridden = overridden.satisfy(mark, this);
            }
        }

        void incrementalRemove(Constraint constraint) {
            Variable out = constraint.output();
            constraint.markUnsatisfied();
            constraint.removeFromGraph();
            removePropagateFrom(out).forEach(this::incrementalAdd);
        }

        Plan extractPlan(Vector<? extends Constraint> constraints) {
            var sources = new Vector<Constraint>();
            constraints.forEach(each -> {
                if (each.isInput() && each.isSatisfied()) {
                    sources.add(each);
                }
            });
            return makePlan(sources);
        }

        private Plan makePlan(Vector<Constraint> todo) {
            int mark = newMark();
            var plan = new Plan();
            while (!todo.isEmpty()) {
                Constraint constraint = todo.removeFirst();
                if (constraint.output().mark != mark && constraint.inputsKnown(mark)) {
                    plan.add(constraint);
                    constraint.output().mark = mark;
                    addConsuming(constraint.output(), todo);
                }
            }
            return plan;
        }

        private void addConsuming(Variable variable, Vector<Constraint> constraints) {
            Constraint determining = variable.determinedBy;
            variable.constraints.forEach(each -> {
                if (each != determining && each.isSatisfied()) {
                    constraints.add(each);
                }
            });
        }

        boolean addPropagate(Constraint constraint, int mark) {
            Vector<Constraint> todo = Vector.with(constraint);
            while (!todo.isEmpty()) {
                Constraint each = todo.removeFirst();
                if (each.output().mark == mark) {
                    incrementalRemove(constraint);
                    return false;
                }
                each.recalculate();
                addConsuming(each.output(), todo);
            }
            return true;
        }

        private Vector<Constraint> removePropagateFrom(Variable out) {
            var unsatisfied = new Vector<Constraint>();
            out.determinedBy = null;
            out.walkStrength = ABSOLUTE_WEAKEST;
            out.stay = true;
            Vector<Variable> todo = Vector.with(out);
            while (!todo.isEmpty()) {
                Variable variable = todo.removeFirst();
                variable.constraints.forEach(each -> {
                    if (!each.isSatisfied()) {
                        unsatisfied.add(each);
                    }
                });
                Constraint determining = variable.determinedBy;
                variable.constraints.forEach(each -> {
                    if (each != determining && each.isSatisfied()) {
                        each.recalculate();
                        todo.add(each.output());
                    }
                });
            }
            unsatisfied.sort((a, b) -> a.strength.isStronger(b.strength)
                    ? -1
                    : b.strength.isStronger(a.strength) ? 1 : 0);
            return unsatisfied;
        }

        void change(Variable variable, int value) {
            var edit = new EditConstraint(variable, PREFERRED, this);
            Plan plan = extractPlan(Vector.with(edit));
            for (int i = 0; i < 10; i++) {
                variable.value = value;
                plan.execute();
            }
            edit.destroy(this);
        }
    }

    /** A long chain of equal variables. */
    private static void chainTest(int n) {
        var planner = new Planner();
        var variables = new Variable[n + 1];
        for (int i = 0; i <= n; i++) {
            variables[i] = new Variable(0);
        }
        for (int i = 0; i < n; i++) {
            new EqualityConstraint(variables[i], variables[i + 1], REQUIRED, planner);
        }
        new StayConstraint(variables[n], STRONG_DEFAULT, planner);
        var edit = new EditConstraint(variables[0], PREFERRED, planner);
        Plan plan = planner.extractPlan(Vector.with(edit));
        for (int i = 0; i < 100; i++) {
            variables[0].value = i;
            plan.execute();
            check(variables[n].value == i, "Chain test failed");
        }
        edit.destroy(planner);
    }

    /** Two sets of variables related by a scale and an offset, changed from both sides. */
    private static void projectionTest(int n) {
        var planner = new Planner();
        var targets = new Vector<Variable>();
        var scale = new Variable(10);
        var offset = new Variable(1000);
        Variable source = null;
        Variable target = null;
        for (int i = 1; i <= n; i++) {
            source = new Variable(i);
            target = new Variable(i);
            targets.add(target);
            new StayConstraint(source, STRONG_DEFAULT, planner);
            new ScaleConstraint(source, scale, offset, target, REQUIRED, planner);
        }
        planner.change(source, 17);
        check(target.value == 1170, "Projection test 1 failed");
        planner.change(target, 1050);
        check(source.value == 5, "Projection test 2 failed");
        planner.change(scale, 5);
        for (int i = 0; i < n - 1; i++) {
            check(targets.at(i).value == (i + 1) * 5 + 1000, "Projection test 3 failed");
        }
        planner.change(offset, 2000);
        for (int i = 0; i < n - 1; i++) {
            check(targets.at(i).value == (i + 1) * 5 + 2000, "Projection test 4 failed");
        }
    }

    private static void check(boolean isRight, String message) {
        if (!isRight) {
            throw new IllegalStateException(message);
        }
    }

    public static long benchmark(int n) {
        chainTest(n);
        projectionTest(n);
        return 1;
    }
}
