package org.zexus.bytecode;

import static org.zexus.bytecode.OpcodeGroup.*;
import static org.zexus.bytecode.OperandForm.stack;
import static org.zexus.bytecode.OperandKind.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The opcode table. Verifier, assembler, disassembler, binary format, gas meter and documentation all read it; adding
 * an opcode means adding a row.
 *
 * <p>
 * A row gives: number, gas, gas per counted element (argument, element, pair), whether it can raise an error, what it
 * does, and the forms of its operands with their effect on the stack (see {@link OperandForm}). Numbers are stable:
 * 1-199 and 250-255 work on the operand stack, 200-249 on registers, 300-399 in parallel regions.
 */
public enum Opcode {
    // Stack and variables
    LOAD_CONST(1, 1, VARIABLES, false,
            "Pushes a constant; lists, maps and sets are copied, a function becomes a closure.", stack("-> v", CONST)),
    LOAD_NAME(2, 2, VARIABLES, true, "Pushes a module-level variable, else a builtin.", stack("-> v", NAME)),
    STORE_NAME(3, 3, VARIABLES, true,
            "Stores into the nearest module scope that has the name, else creates it in the current one.",
            stack("v ->", NAME)),
    STORE_FUNC(4, 3, VARIABLES, true, "Binds a closure of the function to the module-level name.",
            stack("->", NAME, FUNCTION)),
    POP(5, 1, VARIABLES, false, "Drops the top of the stack; nothing on an empty stack.", stack("v? ->")),
    DUP(6, 1, VARIABLES, false, "Doubles the top of the stack; nothing on an empty stack.", stack("v? -> v v")),
    LOAD_LOCAL(7, 1, VARIABLES, true, "Pushes a local variable; NameError if it has no value yet.",
            stack("-> v", LOCAL)),
    STORE_LOCAL(8, 1, VARIABLES, false, "Stores into a local variable.", stack("v ->", LOCAL)),
    DUP2(9, 1, VARIABLES, false, "Doubles the two topmost entries.", stack("a b -> a b a b")),
    NEW_CELL(33, 2, VARIABLES, false,
            "Replaces the slot's content by a new cell that holds it: its value, nothing if it has none, or the content of the cell it is.",
            stack("->", LOCAL)),
    LOAD_CELL(34, 2, VARIABLES, true, "Pushes the content of the cell in the slot; NameError if it has no value yet.",
            stack("-> v", LOCAL)),
    STORE_CELL(35, 2, VARIABLES, false, "Stores into the cell in the slot.", stack("v ->", LOCAL)),
    LOAD_CAPTURED(36, 2, VARIABLES, true, "Pushes the content of a captured cell; NameError if it has no value yet.",
            stack("-> v", CAPTURED)),
    STORE_CAPTURED(37, 2, VARIABLES, false, "Stores into a captured cell.", stack("v ->", CAPTURED)),
    UNSET_LOCAL(38, 1, VARIABLES, false, "Takes the value, or the cell, out of a local slot.", stack("->", LOCAL)),
    SWAP(39, 1, VARIABLES, false, "Exchanges the two topmost entries.", stack("a b -> b a")),
    NOP(255, 0, VARIABLES, false, "Does nothing; the operand is a mark for readers.", stack("->"), stack("->", NAME)),

    // Arithmetic
    ADD(10, 3, ARITHMETIC, true, "Sum; concatenation if one side is a string, or both are lists.", stack("a b -> r")),
    SUB(11, 3, ARITHMETIC, true, "Difference.", stack("a b -> r")),
    MUL(12, 5, ARITHMETIC, true, "Product; repetition of a string or list.", stack("a b -> r")),
    DIV(13, 10, ARITHMETIC, true,
            "Quotient: an integer if both are integers and it is exact, else a float; ZeroDivisionError.",
            stack("a b -> r")),
    MOD(14, 10, ARITHMETIC, true, "Floored modulo with the sign of the divisor; 0 if the divisor is zero.",
            stack("a b -> r")),
    POW(15, 20, ARITHMETIC, true, "Power; guarded against results that are too large.", stack("a b -> r")),
    NEG(16, 2, ARITHMETIC, true, "Negation.", stack("a -> r")),
    MOD_STRICT(17, 10, ARITHMETIC, true, "As MOD, but ZeroDivisionError if the divisor is zero.", stack("a b -> r")),
    POS(18, 2, ARITHMETIC, true, "The number itself; TypeError for anything else.", stack("a -> r")),
    CONCAT(19, 5, 1, ARITHMETIC, true, "Joins the display forms of n values to a string.", stack("v... -> s", COUNT)),

    // Comparison and logic
    EQ(20, 2, LOGIC, true, "Equality.", stack("a b -> r")),
    NEQ(21, 2, LOGIC, true, "Inequality.", stack("a b -> r")),
    LT(22, 2, LOGIC, true, "Less than.", stack("a b -> r")),
    GT(23, 2, LOGIC, true, "Greater than.", stack("a b -> r")),
    LTE(24, 2, LOGIC, true, "Less than or equal.", stack("a b -> r")),
    GTE(25, 2, LOGIC, true, "Greater than or equal.", stack("a b -> r")),
    IN(26, 3, LOGIC, true, "Whether the collection contains the value.", stack("x c -> r")),
    IS_KIND(27, 2, LOGIC, true, "Whether the value is of the builtin kind.", stack("v -> r", NAME)),
    IS_INSTANCE(28, 3, LOGIC, true, "Whether the value is an instance of the type.", stack("v T -> r")),
    MATCHES(29, 10, LOGIC, true, "Whether the regular expression p matches the string s.", stack("s p -> r")),
    AND(30, 2, LOGIC, false, "Whether both are true; both are already evaluated.", stack("a b -> r")),
    OR(31, 2, LOGIC, false, "Whether one is true; both are already evaluated.", stack("a b -> r")),
    NOT(32, 2, LOGIC, false, "Whether the value is not true.", stack("a -> r")),
    BOOL(46, 2, LOGIC, false, "Whether the value is true.", stack("v -> r")),
    IS_NULL(47, 2, LOGIC, false, "Whether the value is null.", stack("v -> r")),

    // Control flow
    JUMP(40, 2, CONTROL, false, "Goes on at the target.", stack("->", TARGET)),
    JUMP_IF_FALSE(41, 3, CONTROL, false, "Goes on at the target if the value is not true.", stack("c ->", TARGET)),
    JUMP_IF_TRUE(42, 3, CONTROL, false, "Goes on at the target if the value is true.", stack("c ->", TARGET)),
    RETURN(43, 2, CONTROL, false, "Ends the function with the value; null on an empty stack.", stack("v? ->")),
    JUMP_IF_NOT_NULL(44, 3, CONTROL, false, "Goes on at the target if the value is not null.", stack("v ->", TARGET)),
    JUMP_IF_GIVEN(45, 3, CONTROL, false, "Goes on at the target if the parameter in the slot was passed.",
            stack("->", LOCAL, TARGET)),

    // Functions and calls
    CALL_NAME(50, 10, 2, CALLS, true, "Calls the module-level function or builtin of that name.",
            stack("a... -> r", NAME, COUNT)),
    CALL_FUNC_CONST(51, 10, 2, CALLS, true, "Calls a closure of the function.", stack("a... -> r", FUNCTION, COUNT),
            stack("-> r", FUNCTION)),
    CALL_TOP(52, 10, 2, CALLS, true, "Calls the value below the arguments.", stack("f a... -> r", COUNT)),
    CALL_BUILTIN(53, 8, 2, CALLS, true, "Calls a builtin, whatever the program defines.",
            stack("a... -> r", NAME, COUNT), stack("-> r", NAME)),
    CALL_METHOD(54, 10, 2, CALLS, true, "Calls a method of o.", stack("o a... -> r", NAME, COUNT)),
    BUILD_LAMBDA(55, 5, CALLS, false, "Pushes a closure of the function over the cells its captures name.",
            stack("-> f", FUNCTION)),
    CALL_SHAPED(56, 10, 2, CALLS, true, "Calls f with named arguments and spreads.", stack("f a... -> r", SHAPE)),
    CALL_METHOD_SHAPED(57, 10, 2, CALLS, true, "Calls a method of o with named arguments and spreads.",
            stack("o a... -> r", NAME, SHAPE)),
    CALL_SUPER(58, 10, 2, CALLS, true,
            "Calls a method of this; looks it up above the type the running method belongs to.",
            stack("this a... -> r", NAME, SHAPE)),
    GET_SUPER(59, 3, CALLS, true,
            "The member of this as the types above that of the running method have it.", stack("this -> v", NAME)),

    // Collections and members
    BUILD_LIST(60, 5, 1, COLLECTIONS, false, "A list of n values.", stack("v... -> list", COUNT)),
    BUILD_MAP(61, 5, 2, COLLECTIONS, true, "A map of n entries; later keys overwrite.", stack("k:v... -> map", COUNT)),
    BUILD_SET(62, 5, 1, COLLECTIONS, true, "A set of n values.", stack("v... -> set", COUNT)),
    INDEX(63, 3, COLLECTIONS, true, "The element at a position or under a key; null if there is none.",
            stack("o i -> v")),
    SLICE(64, 5, COLLECTIONS, true, "The part from start up to end; null bounds mean the ends.",
            stack("o start end -> v")),
    GET_ATTR(65, 3, COLLECTIONS, true, "The member of o with that name.", stack("o name -> v")),
    GET_LENGTH(66, 2, COLLECTIONS, true, "The number of elements; 0 for null and values without size.",
            stack("v -> n")),
    SET_INDEX(67, 3, COLLECTIONS, true, "Stores v at a position or under a key.", stack("o k v -> v")),
    SET_ATTR(68, 3, COLLECTIONS, true, "Stores v in the member of o.", stack("o v -> v", NAME)),
    LIST_APPEND(69, 2, COLLECTIONS, true, "Appends a value to the list.", stack("list v -> list")),
    LIST_EXTEND(73, 5, COLLECTIONS, true, "Appends all elements of v to the list.", stack("list v -> list")),
    MAP_PUT(74, 3, COLLECTIONS, true, "Puts an entry into the map.", stack("map k v -> map")),
    MAP_MERGE(75, 5, COLLECTIONS, true, "Puts all entries of m into the map.", stack("map m -> map")),
    DELETE_INDEX(78, 3, COLLECTIONS, true, "Removes an entry or element; nothing if there is none.", stack("o k ->")),
    DELETE_ATTR(79, 3, COLLECTIONS, true, "Removes a member; nothing if there is none.", stack("o ->", NAME)),

    // Iteration
    FOR_ITER(150, 5, ITERATION, true,
            "The i-th step of an iteration over c: element, or position and element, or key and value; null past the end.",
            stack("c i -> v...", COUNT), stack("c i -> v")),
    GET_ITER(151, 3, ITERATION, true,
            "An iterator that gives 1 or 2 values per step; TypeError if c cannot be iterated.",
            stack("c -> it", NUMBER)),
    ITER_NEXT(152, 3, ITERATION, true,
            "Pushes the next 1 or 2 values of the iterator in the slot, or goes on at the target and pushes nothing.",
            stack("-> v...", LOCAL, COUNT, TARGET)),

    // Patterns and destructuring
    EXPECT_LIST(153, 2, PATTERNS, true, "TypeError unless the value is a list.", stack("v -> v")),
    EXPECT_MAP(154, 2, PATTERNS, true, "TypeError unless the value has keys.", stack("v -> v")),
    MATCH_LIST(155, 3, PATTERNS, false,
            "Whether the value is a list of n elements (second operand 1), or of at least n (0).",
            stack("v -> r", NUMBER, NUMBER)),
    MATCH_KEY(156, 3, PATTERNS, true, "Whether the value is a map or instance that has the key.",
            stack("v -> r", CONST)),
    MATCH_INSTANCE(157, 5, PATTERNS, true, "The list of field values if v is a T of n fields, else null.",
            stack("v T -> r", NUMBER)),
    MATCH_FAIL(158, 5, PATTERNS, true, "Raises MatchError for the value.", stack("v ->")),

    // Types
    CHECK_KIND(48, 2, TYPES, true,
            "TypeError unless the value is of the builtin kind its variable is declared with; integers widen to float.",
            stack("v -> v", NAME, NAME)),
    CHECK_INSTANCE(49, 3, TYPES, true,
            "TypeError unless the value is an instance of the type its variable is declared with; operands: variable, type as written.",
            stack("v T -> v", NAME, NAME)),
    CONSTRUCT_FIELDS(76, 20, TYPES, true, "An instance of T from the map of its fields.", stack("T m -> o")),
    CONSTRUCT_NAMED(148, 20, 2, TYPES, true, "An instance of T from the values of the fields that the shape names.",
            stack("T v... -> o", SHAPE)),
    BUILD_ENUM(77, 10, 1, TYPES, true, "An enum from its declaration and the values of the members that have one.",
            stack("v... -> e", ENUM)),
    DEFINE_TYPE(138, 50, 1, TYPES, true,
            "A type from its declaration, its parents, its interfaces and what its members take.",
            stack("v... -> T", TYPE)),
    SEAL(139, 3, TYPES, true, "Makes the value unchangeable.", stack("v -> v")),
    SEAL_ATTR(127, 3, TYPES, true, "Makes the member's value unchangeable and the member unassignable.",
            stack("o ->", NAME)),
    SEAL_INDEX(128, 3, TYPES, true, "Makes the entry's value unchangeable and the entry unassignable.",
            stack("o k ->")),
    APPLY_TYPES(125, 5, 1, TYPES, true,
            "The generic type T with n type arguments (type objects or names of kinds); another callable as it is.",
            stack("T a... -> T", COUNT)),
    CHECK_IMPLEMENTS(126, 5, TYPES, true, "TypeError if T lacks a method of one of its interfaces.", stack("T ->")),

    // Errors
    REQUIRE(130, 5, ERRORS, true,
            "Raises `Requirement failed: ` with the message unless the condition is true; reverts open transactions.",
            stack("c message ->")),
    SETUP_TRY(140, 3, ERRORS, false, "Makes the target the innermost handler of the running code.",
            stack("->", TARGET)),
    POP_TRY(141, 2, ERRORS, false, "Removes the innermost handler; nothing if there is none.", stack("->")),
    THROW(142, 5, ERRORS, true, "Raises the value.", stack("v ->")),
    CATCH_VALUE(143, 2, ERRORS, true, "What a catch clause binds for the exception a handler received.",
            stack("exc -> v")),
    RETHROW(144, 5, ERRORS, true, "Raises the exception again with its first position and stack.", stack("exc ->")),
    RAISE(145, 5, ERRORS, true, "Raises an error of a kind with a message.", stack("->", NAME, NAME)),
    CHAIN_ERROR(147, 2, ERRORS, true, "Notes that exc was raised while cause was handled, unless it has a cause.",
            stack("exc cause -> exc")),
    CLOSE(146, 5, ERRORS, true, "Calls the value's method close, if it has one.", stack("r ->")),
    ENABLE_ERROR_MODE(160, 2, ERRORS, false,
            "From here on an uncaught error is recorded and execution goes on with the next instruction.", stack("->")),

    // Tasks
    SPAWN(70, 15, 2, TASKS, true,
            "Starts a function as a task: the named one with arguments, or the one on the stack without.",
            stack("a... -> task", NAME, COUNT), stack("f -> task")),
    AWAIT(71, 10, TASKS, true,
            "Replaces the topmost task on the stack by its result, on top; nothing if there is none.",
            stack("v? -> v")),
    SPAWN_CALL(72, 15, 2, TASKS, true, "Starts the named function as a task.", stack("a... -> task", NAME, COUNT)),
    SPAWN_SHAPED(170, 15, 2, TASKS, true, "As CALL_SHAPED, but the call runs as a task.",
            stack("f a... -> task", SHAPE)),
    SPAWN_METHOD_SHAPED(171, 15, 2, TASKS, true, "As CALL_METHOD_SHAPED, but the call runs as a task.",
            stack("o a... -> task", NAME, SHAPE)),
    SPAWN_DETACHED(181, 15, 2, TASKS, true,
            "As SPAWN_SHAPED, but nothing waits for the end of the task; there must be a handler for its errors.",
            stack("f a... -> task", SHAPE)),
    SPAWN_ISOLATED(182, 15, 2, TASKS, true,
            "As SPAWN_SHAPED, but the call runs in a context of its own, with copies of what it uses.",
            stack("f a... -> task", SHAPE)),
    SPAWN_BRANCHES(183, 15, 15, TASKS, true,
            "A task for the map of names to the results of functions that run in contexts of their own.",
            stack("f... -> task", CONST, COUNT)),
    AWAIT_VALUE(172, 10, TASKS, true, "The result of the task on top; another value as it is.", stack("v -> r")),
    NEW_CHANNEL(173, 5, TASKS, true, "A channel of a capacity; operands: its name, the kind of its elements.",
            stack("capacity -> channel", NAME, NAME)),
    ATOMIC_ENTER(174, 5, TASKS, true, "From here on no other task runs.", stack("->")),
    ATOMIC_LEAVE(175, 5, TASKS, true, "Other tasks may run again.", stack("->")),
    SELECT(176, 10, TASKS, true,
            "A list of the place of the first of the cases that can happen and its result; it waits for one if told so, else the place may be the number of cases.",
            stack("cases waits -> choice")),
    SCOPE_ENTER(177, 5, TASKS, true, "Begins a block that tasks do not outlive; with a limit of seconds or null.",
            stack("seconds ->")),
    SCOPE_JOIN(178, 5, TASKS, true, "Waits for the tasks of the innermost such block; told whether to cancel them.",
            stack("raised -> null")),
    SCOPE_LEAVE(179, 5, TASKS, true, "Ends the innermost such block; raises what has ended it, if that was itself.",
            stack("->")),
    OPEN(180, 5, TASKS, true, "Takes a lock, for which it waits; other values pass.", stack("v -> v")),

    // Events
    REGISTER_EVENT(80, 10, EVENTS, true, "Makes the event exist and appends the handler of that name.",
            stack("->", NAME, NAME), stack("->", NAME)),
    EMIT_EVENT(81, 10, EVENTS, true,
            "Calls the event's handlers with the value on the stack; without one with the second constant, else null.",
            stack("payload? ->", NAME), stack("payload? ->", NAME, CONST)),
    EMIT_ARGS(82, 10, 2, EVENTS, true, "Emits an event with n arguments.", stack("a... ->", NAME, COUNT)),
    EMIT_DATA(83, 10, EVENTS, true, "Emits an event with the entries of a map.", stack("m ->", NAME)),
    ON_ARGS(84, 10, EVENTS, true, "Appends a handler that is called with the event's arguments.", stack("f ->", NAME)),
    ON_EVENT(85, 10, EVENTS, true, "Appends a handler that is called with the event object.", stack("f ->", NAME)),
    DECLARE_EVENT(86, 5, EVENTS, true,
            "Declares an event with n parameters; the constant lists their names and the names of their kinds in turn.",
            stack("->", NAME, NUMBER), stack("->", NAME, NUMBER, CONST)),
    WATCH_NAME(87, 5, EVENTS, true, "Calls f whenever STORE_NAME changes the module-level variable.",
            stack("f ->", NAME)),
    WATCH_ATTR(88, 5, EVENTS, true, "Calls f whenever the member of o changes.", stack("o f ->", NAME)),
    WATCH_PLACES(105, 5, EVENTS, true,
            "Calls f whenever one of the members or elements changes that g gives as a list of o and k in turn; "
                    + "g is called now and again before each call of f.",
            stack("f g ->")),
    WATCH_HANDLE(106, 5, EVENTS, true, "What stops the calls of a function that reacts to changes.",
            stack("f -> handle")),
    REACT(89, 5, EVENTS, true, "Calls the functions of a list that are not running already.", stack("list ->")),

    // Modules
    IMPORT(90, 10, MODULES, true,
            "Loads a module and binds it to an alias, or the listed names, or all its exports; operands: path, alias, names, whether named.",
            stack("->", NAME), stack("->", NAME, CONST), stack("->", NAME, CONST, CONST),
            stack("->", NAME, CONST, CONST, CONST)),
    EXPORT(91, 10, MODULES, true, "Stores a value under an exported name.", stack("v ->", NAME),
            stack("->", NAME, CONST), stack("name v ->")),
    LOAD_MODULE(92, 10, MODULES, true, "Loads a module, once, and pushes it.", stack("-> m", NAME)),
    EXPORT_POLYGLOT(99, 10, MODULES, true, "Shares a value with the host and the other languages by a name.",
            stack("v ->", NAME)),
    GET_EXPORT(93, 3, MODULES, true, "The export of that name; ImportError if there is none.", stack("m -> v", NAME)),
    IMPORT_ALL(94, 10, MODULES, true, "Binds every export in the current module scope.", stack("m ->")),
    BUILD_MODULE(95, 10, MODULES, true, "Runs the body in a module scope inside the current one and pushes the module.",
            stack("-> m", FUNCTION)),
    NEST_MODULE(96, 5, MODULES, true,
            "Puts module m into outer at the path; outer and modules on the way are made where missing.",
            stack("outer m -> outer", NAME)),
    EXPORT_ALL(97, 10, MODULES, true, "As IMPORT_ALL; the names are exports of the current module as well.",
            stack("m ->")),

    // Registries
    DEFINE_ENUM(100, 5, DECLARATIONS, true, "Registers a map of members as an enum and binds it.",
            stack("->", NAME, CONST)),
    DEFINE_PROTOCOL(101, 5, DECLARATIONS, true, "Registers a protocol's description and binds it.",
            stack("->", NAME, CONST)),
    ASSERT_PROTOCOL(102, 5, DECLARATIONS, true,
            "Checks the named value against a protocol's description; a list of whether it fits and the missing names.",
            stack("-> r", NAME, CONST)),
    DEFINE_SCREEN(120, 5, DECLARATIONS, true, "Registers a screen.", stack("->", NAME, CONST), stack("name props ->")),
    DEFINE_COMPONENT(121, 5, DECLARATIONS, true, "Registers a component.", stack("->", NAME, CONST),
            stack("name props ->")),
    DEFINE_THEME(122, 5, DECLARATIONS, true, "Registers a theme.", stack("->", NAME, CONST), stack("name props ->")),
    DEFINE_CONTRACT(131, 50, DECLARATIONS, true,
            "A contract from its name and n pairs of name and initial value; the constant holds its functions.",
            stack("k:v... name -> contract", CONST, COUNT), stack("k:v... name -> contract", COUNT)),
    DEFINE_ENTITY(132, 50, DECLARATIONS, true, "An entity from its name and n pairs of default value and member name.",
            stack("name d:p... -> entity", COUNT)),

    // Input and output
    PRINT(250, 10, IO, true, "Prints the display form of the value and a line end.", stack("v ->")),
    READ(251, 5, IO, true, "The text of a file inside the sandbox, or null.", stack("path -> text")),
    WRITE(252, 5, IO, true, "Writes a file inside the sandbox; whether it worked.", stack("path payload -> ok")),
    READ_TEXT(98, 5, IO, true, "The text of a file; ImportError if there is none.", stack("path -> text")),
    LOG_PUSH(103, 5, IO, true, "Sends what is printed to a file until LOG_POP.", stack("path ->")),
    LOG_POP(104, 5, IO, true, "Ends the innermost LOG_PUSH.", stack("->")),

    // Ledger and transactions
    HASH_BLOCK(110, 50, LEDGER, true, "Keccak-256 of the value in hexadecimal.", stack("v -> hex")),
    VERIFY_SIGNATURE(111, 100, LEDGER, true, "Whether the signature fits message and public key.",
            stack("sig message key -> r")),
    MERKLE_ROOT(112, 30, 5, LEDGER, true, "The Merkle root of n leaves in hexadecimal.",
            stack("leaf... -> hex", COUNT)),
    STATE_READ(113, 20, LEDGER, true, "A value of the ledger state, or null.", stack("-> v", CONST), stack("key -> v")),
    STATE_WRITE(114, 30, LEDGER, true, "Writes into the innermost transaction, else into the state.",
            stack("v ->", CONST), stack("key v ->")),
    TX_BEGIN(115, 20, LEDGER, true, "Opens a transaction inside the current one.", stack("->")),
    TX_COMMIT(116, 30, LEDGER, true, "Commits the innermost transaction; nothing without one.", stack("->")),
    TX_REVERT(117, 20, LEDGER, true, "Discards the innermost transaction; nothing without one.", stack("->", CONST),
            stack("->")),
    GAS_CHARGE(118, 2, LEDGER, true, "Charges the amount of gas on top of its own.", stack("->", NUMBER)),
    LEDGER_APPEND(119, 40, LEDGER, true, "Appends an entry to the ledger.", stack("entry ->")),
    UNDO_BEGIN(161, 20, LEDGER, true, "From here on changes of contract instances are recorded.", stack("->")),
    UNDO_COMMIT(162, 30, LEDGER, true, "Keeps the changes since the innermost UNDO_BEGIN.", stack("->")),
    UNDO_ROLLBACK(163, 20, LEDGER, true, "Takes back the changes since the innermost UNDO_BEGIN.", stack("->")),

    // Security
    DEFINE_CAPABILITY(133, 5, SECURITY, true, "Registers a capability.", stack("definition name ->")),
    GRANT_CAPABILITY(134, 5, 1, SECURITY, true, "Grants n capabilities to an entity.", stack("entity c... ->", COUNT)),
    REVOKE_CAPABILITY(135, 5, 1, SECURITY, true, "Takes n capabilities from an entity.",
            stack("entity c... ->", COUNT)),
    AUDIT_LOG(136, 15, SECURITY, true, "Appends to the audit log; a null time means now.",
            stack("data action time ->")),
    RESTRICT_ACCESS(137, 5, SECURITY, true, "Registers a restriction of a property and checks it against the caller.",
            stack("o property restriction ->")),

    // Registers
    LOAD_REG(200, 1, REGISTERS, false, "Register := constant.", stack("->", REGISTER, CONST)),
    LOAD_VAR_REG(201, 2, REGISTERS, true, "Register := variable.", stack("->", REGISTER, NAME)),
    STORE_REG(202, 3, REGISTERS, true, "Variable := register.", stack("->", REGISTER, NAME)),
    MOV_REG(203, 1, REGISTERS, false, "First := second.", stack("->", REGISTER, REGISTER)),
    ADD_REG(210, 3, REGISTERS, true, "First := second ADD third.", stack("->", REGISTER, REGISTER, REGISTER)),
    SUB_REG(211, 3, REGISTERS, true, "First := second SUB third.", stack("->", REGISTER, REGISTER, REGISTER)),
    MUL_REG(212, 5, REGISTERS, true, "First := second MUL third.", stack("->", REGISTER, REGISTER, REGISTER)),
    DIV_REG(213, 10, REGISTERS, true, "First := second DIV third.", stack("->", REGISTER, REGISTER, REGISTER)),
    MOD_REG(214, 10, REGISTERS, true, "First := second MOD third.", stack("->", REGISTER, REGISTER, REGISTER)),
    POW_REG(215, 20, REGISTERS, true, "First := second POW third.", stack("->", REGISTER, REGISTER, REGISTER)),
    NEG_REG(216, 2, REGISTERS, true, "First := NEG second.", stack("->", REGISTER, REGISTER)),
    EQ_REG(220, 2, REGISTERS, true, "First := second EQ third.", stack("->", REGISTER, REGISTER, REGISTER)),
    NEQ_REG(221, 2, REGISTERS, true, "First := second NEQ third.", stack("->", REGISTER, REGISTER, REGISTER)),
    LT_REG(222, 2, REGISTERS, true, "First := second LT third.", stack("->", REGISTER, REGISTER, REGISTER)),
    GT_REG(223, 2, REGISTERS, true, "First := second GT third.", stack("->", REGISTER, REGISTER, REGISTER)),
    LTE_REG(224, 2, REGISTERS, true, "First := second LTE third.", stack("->", REGISTER, REGISTER, REGISTER)),
    GTE_REG(225, 2, REGISTERS, true, "First := second GTE third.", stack("->", REGISTER, REGISTER, REGISTER)),
    AND_REG(230, 2, REGISTERS, false, "First := second AND third.", stack("->", REGISTER, REGISTER, REGISTER)),
    OR_REG(231, 2, REGISTERS, false, "First := second OR third.", stack("->", REGISTER, REGISTER, REGISTER)),
    NOT_REG(232, 2, REGISTERS, false, "First := NOT second.", stack("->", REGISTER, REGISTER)),
    PUSH_REG(240, 1, REGISTERS, false, "Pushes a register.", stack("-> v", REGISTER)),
    POP_REG(241, 1, REGISTERS, false, "Pops into a register.", stack("v ->", REGISTER)),

    // Parallel regions
    PARALLEL_START(300, 15, PARALLEL, true, "Opens a parallel region.", stack("->")),
    PARALLEL_END(301, 10, PARALLEL, true, "Waits for the tasks of the region; raises the first failure.", stack("->")),
    BARRIER(302, 5, PARALLEL, true,
            "Waits on the barrier, or, for null and on an empty stack, for the tasks of the region; operand: time limit in seconds.",
            stack("b? -> r"), stack("b? -> r", CONST)),
    SPAWN_TASK(303, 15, 2, PARALLEL, true,
            "Starts a task of the region: the named function, or the one below the arguments.",
            stack("a... -> task", NAME, COUNT), stack("f a... -> task", COUNT)),
    TASK_JOIN(304, 5, PARALLEL, true, "Waits for the task; other values pass.", stack("t -> r")),
    TASK_RESULT(305, 5, PARALLEL, true, "The result of the task; waits for it.", stack("t -> r")),
    LOCK_ACQUIRE(306, 5, PARALLEL, true, "Takes the lock of that key.", stack("->", CONST), stack("key ->")),
    LOCK_RELEASE(307, 5, PARALLEL, true, "Gives the lock of that key back.", stack("->", CONST), stack("key ->")),
    ATOMIC_ADD(308, 5, PARALLEL, true, "Adds to the atomic value of that key; its new value.",
            stack("delta -> r", CONST), stack("key delta -> r")),
    ATOMIC_CAS(309, 5, PARALLEL, true,
            "Replaces the atomic value of that key if it is the expected one; whether it was.",
            stack("expected new -> r", CONST), stack("key expected new -> r"));

    private static final Map<Integer, Opcode> BY_NUMBER = new HashMap<>();
    private static final Map<String, Opcode> BY_NAME = new HashMap<>();

    static {
        for (Opcode opcode : values()) {
            if (BY_NUMBER.put(opcode.number, opcode) != null) {
                throw new ExceptionInInitializerError("opcode number used twice: " + opcode.number);
            }
            BY_NAME.put(opcode.name(), opcode);
        }
    }

    private final int number;
    private final int gas;
    private final int gasEach;
    private final OpcodeGroup group;
    private final boolean canThrow;
    private final String description;
    private final List<OperandForm> forms;
    private final OperandForm[] formByCount = new OperandForm[Instruction.MAX_OPERANDS + 1];

    Opcode(
            int number,
            int gas,
            OpcodeGroup group,
            boolean canThrow,
            String description,
            OperandForm... forms) {
        this(number, gas, 0, group, canThrow, description, forms);
    }

    Opcode(
            int number,
            int gas,
            int gasEach,
            OpcodeGroup group,
            boolean canThrow,
            String description,
            OperandForm... forms) {
        this.number = number;
        this.gas = gas;
        this.gasEach = gasEach;
        this.group = group;
        this.canThrow = canThrow;
        this.description = description;
        this.forms = List.of(forms);
        for (OperandForm form : forms) {
            formByCount[form.kinds().size()] = form;
        }
    }

    /** The opcode with this number, if there is one. */
    public static Optional<Opcode> byNumber(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    /** The opcode with this mnemonic, if there is one. */
    public static Optional<Opcode> byName(String mnemonic) {
        return Optional.ofNullable(BY_NAME.get(mnemonic));
    }

    /** The stable number, unique in the table. */
    public int number() {
        return number;
    }

    /** The name in listings; the same as {@link #name()}. */
    public String mnemonic() {
        return name();
    }

    /** The subject it belongs to. */
    public OpcodeGroup group() {
        return group;
    }

    /** The ways to write its operands; they differ in the number of operands. */
    public List<OperandForm> forms() {
        return forms;
    }

    /**
     * The form with this many operands, or null.
     *
     * @param operandCount the number of operands
     */
    public OperandForm form(int operandCount) {
        return operandCount < formByCount.length ? formByCount[operandCount] : null;
    }

    /** Whether it can raise an error the program can catch (out of gas is not one). */
    public boolean canThrow() {
        return canThrow;
    }

    /** The gas of one execution without its counted elements. */
    public int gas() {
        return gas;
    }

    /** The additional gas per counted element: argument, element or pair. */
    public int gasEach() {
        return gasEach;
    }

    /**
     * The gas of one execution.
     *
     * @param multiplicity the {@linkplain OperandForm#multiplicity multiplicity} of the instruction
     */
    public long gas(int multiplicity) {
        return gas + (long) gasEach * multiplicity;
    }

    /** What it does, in one line. */
    public String description() {
        return description;
    }

    /** Whether it is a jump that is taken depending on a value or state. */
    public boolean isConditionalJump() {
        return switch (this) {
            case JUMP_IF_FALSE, JUMP_IF_TRUE, JUMP_IF_NOT_NULL, JUMP_IF_GIVEN, ITER_NEXT -> true;
            default -> false;
        };
    }

    /** Whether the next instruction in the list is never executed right after it. */
    public boolean endsBlock() {
        return switch (this) {
            case JUMP, RETURN, THROW, RETHROW, RAISE, MATCH_FAIL -> true;
            default -> false;
        };
    }
}
