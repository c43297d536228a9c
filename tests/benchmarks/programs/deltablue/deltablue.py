# DeltaBlue: a solver of constraints, with objects of many types and collections of them.

from som import Vector, vector_with


class Strength:
    """How much a constraint matters: the smaller the value, the more."""

    def __init__(self, value):
        self.value = value

    def same_as(self, other):
        return self.value == other.value

    def is_stronger(self, other):
        return self.value < other.value

    def is_weaker(self, other):
        return self.value > other.value

    def weakest(self, other):
        return other if other.is_weaker(self) else self


REQUIRED = Strength(-800)
PREFERRED = Strength(-400)
STRONG_DEFAULT = Strength(-200)
ABSOLUTE_WEAKEST = Strength(10000)


class Variable:
    def __init__(self, value):
        self.value = value
        self.constraints = Vector(2)
        self.determined_by = None
        self.walk_strength = ABSOLUTE_WEAKEST
        self.stay = True
        self.mark = 0

    def add_constraint(self, constraint):
        self.constraints.add(constraint)

    def remove_constraint(self, constraint):
        self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def satisfy(self, mark, planner):
        """Activates the constraint; returns the one it replaces."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength.same_as(REQUIRED):
                raise RuntimeError("Could not satisfy a required constraint")
            return None

        def set_mark(variable):
            variable.mark = mark

        self.inputs_do(set_mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        out.determined_by = self
        if not planner.add_propagate(self, mark):
            raise RuntimeError("Cycle encountered")
        out.mark = mark
        return overridden

    def add_to(self, planner):
        self.add_to_graph()
        planner.incremental_add(self)

    def destroy(self, planner):
        if self.is_satisfied():
            planner.incremental_remove(self)
        self.remove_from_graph()

    def is_input(self):
        return False

    def inputs_known(self, mark):
        return not self.inputs_have_one(lambda v: not (v.mark == mark or v.stay or v.determined_by is None))


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.out = variable
        self.satisfied = False
        self.add_to(planner)

    def is_satisfied(self):
        return self.satisfied

    def add_to_graph(self):
        self.out.add_constraint(self)
        self.satisfied = False

    def remove_from_graph(self):
        if self.out is not None:
            self.out.remove_constraint(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.out.mark != mark and self.strength.is_stronger(self.out.walk_strength)

    def inputs_do(self, f):
        pass

    def inputs_have_one(self, f):
        return False

    def mark_unsatisfied(self):
        self.satisfied = False

    def output(self):
        return self.out

    def recalculate(self):
        self.out.walk_strength = self.strength
        self.out.stay = not self.is_input()
        if self.out.stay:
            self.execute()


class EditConstraint(UnaryConstraint):
    def is_input(self):
        return True

    def execute(self):
        pass


class StayConstraint(UnaryConstraint):
    def execute(self):
        pass


NONE = 0
FORWARD = 1
BACKWARD = 2


class BinaryConstraint(Constraint):
    def __init__(self, v1, v2, strength):
        super().__init__(strength)
        self.v1 = v1
        self.v2 = v2
        self.direction = NONE

    def is_satisfied(self):
        return self.direction != NONE

    def add_to_graph(self):
        self.v1.add_constraint(self)
        self.v2.add_constraint(self)
        self.direction = NONE

    def remove_from_graph(self):
        if self.v1 is not None:
            self.v1.remove_constraint(self)
        if self.v2 is not None:
            self.v2.remove_constraint(self)
        self.direction = NONE

    def choose_method(self, mark):
        if self.v1.mark == mark:
            can_satisfy = self.v2.mark != mark and self.strength.is_stronger(self.v2.walk_strength)
            self.direction = FORWARD if can_satisfy else NONE
        elif self.v2.mark == mark:
            can_satisfy = self.v1.mark != mark and self.strength.is_stronger(self.v1.walk_strength)
            self.direction = BACKWARD if can_satisfy else NONE
        elif self.v1.walk_strength.is_weaker(self.v2.walk_strength):
            self.direction = BACKWARD if self.strength.is_stronger(self.v1.walk_strength) else NONE
        else:
            self.direction = FORWARD if self.strength.is_stronger(self.v2.walk_strength) else NONE

    def inputs_do(self, f):
        f(self.input())

    def inputs_have_one(self, f):
        return f(self.input())

    def mark_unsatisfied(self):
        self.direction = NONE

    def input(self):
        return self.v1 if self.direction == FORWARD else self.v2

    def output(self):
        return self.v2 if self.direction == FORWARD else self.v1

    def recalculate(self):
        source = self.input()
        target = self.output()
        target.walk_strength = self.strength.weakest(source.walk_strength)
        target.stay = source.stay
        if target.stay:
            self.execute()


class EqualityConstraint(BinaryConstraint):
    def __init__(self, v1, v2, strength, planner):
        super().__init__(v1, v2, strength)
        self.add_to(planner)

    def execute(self):
        self.output().value = self.input().value


class ScaleConstraint(BinaryConstraint):
    def __init__(self, source, scale, offset, target, strength, planner):
        super().__init__(source, target, strength)
        self.scale = scale
        self.offset = offset
        self.add_to(planner)

    def add_to_graph(self):
        super().add_to_graph()
        self.scale.add_constraint(self)
        self.offset.add_constraint(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        if self.scale is not None:
            self.scale.remove_constraint(self)
        if self.offset is not None:
            self.offset.remove_constraint(self)

    def execute(self):
        if self.direction == FORWARD:
            self.v2.value = self.v1.value * self.scale.value + self.offset.value
        else:
            self.v1.value = (self.v2.value - self.offset.value) // self.scale.value

    def inputs_do(self, f):
        f(self.input())
        f(self.scale)
        f(self.offset)

    def inputs_have_one(self, f):
        return f(self.input()) or f(self.scale) or f(self.offset)

    def recalculate(self):
        source = self.input()
        target = self.output()
        target.walk_strength = self.strength.weakest(source.walk_strength)
        target.stay = source.stay and self.scale.stay and self.offset.stay
        if target.stay:
            self.execute()


class Plan(Vector):
    def execute(self):
        self.for_each(lambda constraint: constraint.execute())


class Planner:
    def __init__(self):
        self.current_mark = 1

    def new_mark(self):
        self.current_mark += 1
        return self.current_mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        out = constraint.output()
        constraint.mark_unsatisfied()
        constraint.remove_from_graph()
        self.remove_propagate_from(out).for_each(self.incremental_add)

    def extract_plan(self, constraints):
        sources = Vector()

        def add_source(each):
            if each.is_input() and each.is_satisfied():
                sources.add(each)

        constraints.for_each(add_source)
        return self.make_plan(sources)

    def make_plan(self, sources):
        mark = self.new_mark()
        plan = Plan(15)
        todo = sources
        while not todo.is_empty():
            constraint = todo.remove_first()
            if constraint.output().mark != mark and constraint.inputs_known(mark):
                plan.add(constraint)
                constraint.output().mark = mark
                self.add_consuming(constraint.output(), todo)
        return plan

    def add_consuming(self, variable, constraints):
        determining = variable.determined_by

        def add_satisfied(each):
            if each is not determining and each.is_satisfied():
                constraints.add(each)

        variable.constraints.for_each(add_satisfied)

    def add_propagate(self, constraint, mark):
        todo = vector_with(constraint)
        while not todo.is_empty():
            each = todo.remove_first()
            if each.output().mark == mark:
                self.incremental_remove(constraint)
                return False
            each.recalculate()
            self.add_consuming(each.output(), todo)
        return True

    def remove_propagate_from(self, out):
        unsatisfied = Vector()

        def add_unsatisfied(each):
            if not each.is_satisfied():
                unsatisfied.add(each)

        out.determined_by = None
        out.walk_strength = ABSOLUTE_WEAKEST
        out.stay = True
        todo = vector_with(out)
        while not todo.is_empty():
            variable = todo.remove_first()
            variable.constraints.for_each(add_unsatisfied)
            determining = variable.determined_by

            def recalculate(each):
                if each is not determining and each.is_satisfied():
                    each.recalculate()
                    todo.add(each.output())

            variable.constraints.for_each(recalculate)
        unsatisfied.sort(by_strength)
        return unsatisfied

    def change(self, variable, value):
        edit = EditConstraint(variable, PREFERRED, self)
        plan = self.extract_plan(vector_with(edit))
        for _ in range(10):
            variable.value = value
            plan.execute()
        edit.destroy(self)


def by_strength(a, b):
    if a.strength.is_stronger(b.strength):
        return -1
    return 1 if b.strength.is_stronger(a.strength) else 0


def chain_test(n):
    """A long chain of equal variables."""
    planner = Planner()
    variables = [Variable(0) for _ in range(n + 1)]
    for i in range(n):
        EqualityConstraint(variables[i], variables[i + 1], REQUIRED, planner)
    StayConstraint(variables[n], STRONG_DEFAULT, planner)
    edit = EditConstraint(variables[0], PREFERRED, planner)
    plan = planner.extract_plan(vector_with(edit))
    for i in range(100):
        variables[0].value = i
        plan.execute()
        check(variables[n].value == i, "Chain test failed")
    edit.destroy(planner)


def projection_test(n):
    """Two sets of variables related by a scale and an offset, changed from both sides."""
    planner = Planner()
    targets = Vector()
    scale = Variable(10)
    offset = Variable(1000)
    source = target = None
    for i in range(1, n + 1):
        source = Variable(i)
        target = Variable(i)
        targets.add(target)
        StayConstraint(source, STRONG_DEFAULT, planner)
        ScaleConstraint(source, scale, offset, target, REQUIRED, planner)
    planner.change(source, 17)
    check(target.value == 1170, "Projection test 1 failed")
    planner.change(target, 1050)
    check(source.value == 5, "Projection test 2 failed")
    planner.change(scale, 5)
    for i in range(n - 1):
        check(targets.at(i).value == (i + 1) * 5 + 1000, "Projection test 3 failed")
    planner.change(offset, 2000)
    for i in range(n - 1):
        check(targets.at(i).value == (i + 1) * 5 + 2000, "Projection test 4 failed")


def check(is_right, message):
    if not is_right:
        raise RuntimeError(message)


def benchmark(n):
    chain_test(n)
    projection_test(n)
    return 1


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
