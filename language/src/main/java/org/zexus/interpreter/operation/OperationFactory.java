package org.zexus.interpreter.operation;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.code.Predicate;

/** Makes the nodes of the instructions of one function. */
public final class OperationFactory {

    private final FunctionTemplate template;
    private final SourcePositions positions;
    private final Bytecode bytecode;

    /** A factory for the instructions of a function. */
    public OperationFactory(FunctionTemplate template) {
        this.template = template;
        this.positions = template.positions();
        this.bytecode = template.bytecode();
    }

    /** The node for an operation on two values. */
    public BinaryNode binary(int index) {
        return switch (opcode(index)) {
            case ADD, ADD_REG -> ArithmeticNodesFactory.AddNodeGen.create(positions, index);
            case SUB, SUB_REG -> ArithmeticNodesFactory.SubtractNodeGen.create(positions, index);
            case MUL, MUL_REG -> ArithmeticNodesFactory.MultiplyNodeGen.create(positions, index);
            case DIV, DIV_REG -> ArithmeticNodesFactory.DivideNodeGen.create(positions, index);
            case MOD, MOD_REG -> ArithmeticNodesFactory.LenientModuloNodeGen.create(positions, index);
            case MOD_STRICT -> ArithmeticNodesFactory.ModuloNodeGen.create(positions, index);
            case POW, POW_REG -> ArithmeticNodesFactory.PowerNodeGen.create(positions, index);
            case LT, LT_REG -> order(index, Predicate.LT);
            case LTE, LTE_REG -> order(index, Predicate.LE);
            case GT, GT_REG -> order(index, Predicate.GT);
            case GTE, GTE_REG -> order(index, Predicate.GE);
            case EQ, EQ_REG -> LogicNodesFactory.EqualNodeGen.create(positions, index, true);
            case NEQ, NEQ_REG -> LogicNodesFactory.EqualNodeGen.create(positions, index, false);
            case AND, AND_REG -> LogicNodesFactory.BothNodeGen.create(positions, index, true);
            case OR, OR_REG -> LogicNodesFactory.BothNodeGen.create(positions, index, false);
            case INDEX -> IndexNodesFactory.IndexReadNodeGen.create(positions, index);
            case IN -> TestNodesFactory.ContainsNodeGen.create(positions, index);
            case IS_INSTANCE -> TestNodesFactory.IsInstanceNodeGen.create(positions, index);
            default -> throw unexpected(index);
        };
    }

    private BinaryNode order(int index, Predicate predicate) {
        return LogicNodesFactory.OrderNodeGen.create(positions, index, predicate);
    }

    /** The node for an operation on one value. */
    public UnaryNode unary(int index) {
        return switch (opcode(index)) {
            case NEG, NEG_REG -> ArithmeticNodesFactory.NegateNodeGen.create(positions, index);
            case POS -> ArithmeticNodesFactory.PositiveNodeGen.create(positions, index);
            case NOT, NOT_REG -> LogicNodesFactory.AsBooleanNodeGen.create(positions, index, true);
            case BOOL -> LogicNodesFactory.AsBooleanNodeGen.create(positions, index, false);
            case IS_NULL -> TestNodesFactory.IsNullNodeGen.create(positions, index);
            case GET_LENGTH -> TestNodesFactory.LengthNodeGen.create(positions, index);
            case IS_KIND -> TestNodesFactory.IsKindNodeGen.create(positions, index, name(index, 0));
            case CHECK_KIND -> TestNodesFactory.CheckKindNodeGen.create(positions, index, name(index, 0),
                    name(index, 1));
            default -> throw unexpected(index);
        };
    }

    /** The node for a truth test of an operand. */
    public TruthNode truth(int index) {
        return TruthNode.create(positions, index);
    }

    /** The node for the steps of a loop. */
    public IterationNode iteration(int index) {
        return new IterationNode(positions, index);
    }

    /** The node that assigns an element. */
    public IndexWriteNode indexWrite(int index) {
        return IndexWriteNodeGen.create(positions, index);
    }

    /** The node that reads a member. */
    public FieldReadNode fieldRead(int index, String name) {
        return new FieldReadNode(positions, index, name);
    }

    /** The node that assigns a member. */
    public FieldWriteNode fieldWrite(int index) {
        return new FieldWriteNode(positions, index, name(index, 0));
    }

    /** The node for an instruction without a form of its own. */
    public OperateNode operate(int index, int part) {
        Instruction instruction = bytecode.instruction(index);
        return switch (instruction.opcode()) {
            case LOAD_CONST, LOAD_REG, BUILD_LAMBDA, CALL_FUNC_CONST, STORE_FUNC -> constant(index);
            default -> RareOperations.create(positions, index, part, instruction, bytecode, template);
        };
    }

    private OperateNode constant(int index) {
        Instruction instruction = bytecode.instruction(index);
        int operand = switch (instruction.opcode()) {
            case LOAD_REG, STORE_FUNC -> 1;
            default -> 0;
        };
        Object constant = bytecode.constant(instruction.operand(operand));
        return constant instanceof Bytecode function
                ? new ClosureNode(positions, index, template.nested(function))
                : new CopyConstantNode(positions, index, constant);
    }

    private Opcode opcode(int index) {
        return bytecode.instruction(index).opcode();
    }

    private String name(int index, int operand) {
        return bytecode.name(bytecode.instruction(index).operand(operand));
    }

    private IllegalStateException unexpected(int index) {
        return new IllegalStateException("no node for " + bytecode.instruction(index));
    }
}
